import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { Redirect, Route, Switch } from 'wouter';
import { OF_MAKING } from '../addresses/of-making';
import { useMayWork } from '../state/use-may';

const Home = lazyPart(() => import('../features/home/home'), 'Home');
const LedgerScreen = lazyPart(() => import('../features/ledger/ledger-screen'), 'LedgerScreen');
const ImportScreen = lazyPart(() => import('../features/import/import-screen'), 'ImportScreen');
const DocumentsScreen = lazyPart(() => import('../features/documents/documents-screen'), 'DocumentsScreen');
const NewDocument = lazyPart(() => import('../features/documents/new-document'), 'NewDocumentScreen');
const BatchForms = lazyPart(() => import('../features/documents/batch/batch-forms'), 'BatchForms');
const BatchScreen = lazyPart(() => import('../features/documents/batch/batch-screen'), 'BatchScreen');
const TakeInScreen = lazyPart(() => import('../features/form-studio/take-in-screen'), 'TakeInScreen');
const OpenDraftScreen = lazyPart(() => import('../features/form-studio/open-draft'), 'OpenDraftScreen');
const FillPage = lazyPart(() => import('./fill-page'), 'FillPage');
const OverviewScreen = lazyPart(() => import('../features/overview/overview-screen'), 'OverviewScreen');
const SupportScreen = lazyPart(() => import('../features/support/support-screen'), 'SupportScreen');
const GuideScreen = lazyPart(() => import('../features/guide/guide-screen'), 'GuideScreen');
const GuidePage = lazyPart(() => import('../features/guide/guide-page'), 'GuidePage');
const TalkScreen = lazyPart(() => import('../features/talk/talk-screen'), 'TalkScreen');
const EducationScreen = lazyPart(() => import('../features/education/education-screen'), 'EducationScreen');
const InspectionScreen = lazyPart(() => import('../features/inspection/inspection-screen'), 'InspectionScreen');
const RetentionScreen = lazyPart(() => import('../features/retention/retention-screen'), 'RetentionScreen');
const ProceduresScreen = lazyPart(() => import('../features/procedures/list/procedures-screen'), 'ProceduresScreen');
const ChecklistScreen = lazyPart(() => import('../features/procedures/checklist/checklist-screen'), 'ChecklistScreen');
const ReportScreen = lazyPart(() => import('../features/procedures/report/report-screen'), 'ReportScreen');
const SettingsScreen = lazyPart(() => import('../features/settings/settings-screen'), 'SettingsScreen');
const SubmissionsScreen = lazyPart(() => import('../features/submissions/submissions-screen'), 'SubmissionsScreen');
const WizardScreen = lazyPart(() => import('../features/procedures/wizard/wizard-screen'), 'WizardScreen');
const ConsentsScreen = lazyPart(() => import('../features/consents/consents-screen'), 'ConsentsScreen');

const CredentialsScreen = lazyPart(() => import('../features/credentials/credentials-screen'), 'CredentialsScreen');

const MovingScreen = lazyPart(() => import('../features/moving/moving-screen'), 'MovingScreen');

const NotForReaders = lazyPart(() => import('./not-for-readers'), 'NotForReaders');

/** Addresses of the screens; each is loaded when it is first opened. */
export function Routes() {
  const mayWork = useMayWork();
  return (
    <Suspense fallback={null}>
      <Switch>
        {!mayWork && OF_MAKING.map((path) => <Route key={path} path={path} component={NotForReaders} />)}
        <Route path="/" component={Home} />
        <Route path="/ledger">
          <Redirect to="/ledger/people" replace />
        </Route>
        <Route path="/education" component={EducationScreen} />
        <Route path="/retention" component={RetentionScreen} />
        <Route path="/inspection" component={InspectionScreen} />
        <Route path="/ledger/import" component={ImportScreen} />
        <Route path="/ledger/:tab/:id?">{({ tab, id }) => <LedgerScreen tab={tab} recordId={id ?? null} />}</Route>
        <Route path="/documents" component={DocumentsScreen} />
        <Route path="/documents/new/:packId/:formId">
          {({ packId, formId }) => <NewDocument packId={packId} formId={formId} />}
        </Route>
        <Route path="/documents/batch" component={BatchForms} />
        <Route path="/documents/batch/:packId/:formId">
          {({ packId, formId }) => <BatchScreen packId={packId} formId={formId} />}
        </Route>
        <Route path="/documents/take-in" component={TakeInScreen} />
        <Route path="/documents/take-in/:draftId">
          {({ draftId }) => <OpenDraftScreen key={draftId} draftId={draftId} />}
        </Route>
        <Route path="/documents/:id">{({ id }) => <FillPage key={id} documentId={id} />}</Route>
        <Route path="/settings/:section?">{({ section }) => <SettingsScreen section={section ?? 'networks'} />}</Route>
        <Route path="/procedures/overview" component={OverviewScreen} />
        <Route path="/procedures/start" component={WizardScreen} />
        <Route path="/talk" component={TalkScreen} />
        <Route path="/guide" component={GuideScreen} />
        <Route path="/guide/:id">{({ id }) => <GuidePage id={id} />}</Route>
        <Route path="/moving" component={MovingScreen} />
        <Route path="/support" component={SupportScreen} />
        <Route path="/procedures" component={ProceduresScreen} />
        <Route path="/procedures/:id/report">{({ id }) => <ReportScreen runId={id} />}</Route>
        <Route path="/procedures/:id">{({ id }) => <ChecklistScreen runId={id} />}</Route>
        <Route path="/submissions/:id?">{({ id }) => <SubmissionsScreen submissionId={id ?? null} />}</Route>
        <Route path="/consents/:id?">{({ id }) => <ConsentsScreen consentId={id ?? null} />}</Route>
        <Route path="/credentials/:id?">{({ id }) => <CredentialsScreen accountId={id ?? null} />}</Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  );
}

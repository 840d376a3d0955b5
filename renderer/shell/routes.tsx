import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';

const Home = lazy(() => import('../features/home/home').then((module) => ({ default: module.Home })));
const LedgerScreen = lazy(() =>
  import('../features/ledger/ledger-screen').then((module) => ({ default: module.LedgerScreen })),
);
const ImportScreen = lazy(() =>
  import('../features/import/import-screen').then((module) => ({ default: module.ImportScreen })),
);
const DocumentsScreen = lazy(() =>
  import('../features/documents/documents-screen').then((module) => ({ default: module.DocumentsScreen })),
);
const NewDocument = lazy(() =>
  import('../features/documents/new-document').then((module) => ({ default: module.NewDocumentScreen })),
);
const BatchForms = lazy(() =>
  import('../features/documents/batch/batch-forms').then((module) => ({ default: module.BatchForms })),
);
const BatchScreen = lazy(() =>
  import('../features/documents/batch/batch-screen').then((module) => ({ default: module.BatchScreen })),
);
const FillPage = lazy(() => import('./fill-page').then((module) => ({ default: module.FillPage })));
const OverviewScreen = lazy(() =>
  import('../features/overview/overview-screen').then((module) => ({ default: module.OverviewScreen })),
);
const GuideScreen = lazy(() =>
  import('../features/guide/guide-screen').then((module) => ({ default: module.GuideScreen })),
);
const TalkScreen = lazy(() =>
  import('../features/talk/talk-screen').then((module) => ({ default: module.TalkScreen })),
);
const EducationScreen = lazy(() =>
  import('../features/education/education-screen').then((module) => ({ default: module.EducationScreen })),
);
const ProceduresScreen = lazy(() =>
  import('../features/procedures/list/procedures-screen').then((module) => ({ default: module.ProceduresScreen })),
);
const ChecklistScreen = lazy(() =>
  import('../features/procedures/checklist/checklist-screen').then((module) => ({ default: module.ChecklistScreen })),
);
const ReportScreen = lazy(() =>
  import('../features/procedures/report/report-screen').then((module) => ({ default: module.ReportScreen })),
);
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen').then((module) => ({ default: module.SettingsScreen })),
);
const SubmissionsScreen = lazy(() =>
  import('../features/submissions/submissions-screen').then((module) => ({ default: module.SubmissionsScreen })),
);
const WizardScreen = lazy(() =>
  import('../features/procedures/wizard/wizard-screen').then((module) => ({ default: module.WizardScreen })),
);
const ConsentsScreen = lazy(() =>
  import('../features/consents/consents-screen').then((module) => ({ default: module.ConsentsScreen })),
);

const CredentialsScreen = lazy(() =>
  import('../features/credentials/credentials-screen').then((module) => ({ default: module.CredentialsScreen })),
);

/** Addresses of the screens; each is loaded when it is first opened. */
export function Routes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/ledger">
          <Redirect to="/ledger/people" replace />
        </Route>
        <Route path="/education" component={EducationScreen} />
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
        <Route path="/documents/:id">{({ id }) => <FillPage key={id} documentId={id} />}</Route>
        <Route path="/settings/:section?">{({ section }) => <SettingsScreen section={section ?? 'networks'} />}</Route>
        <Route path="/procedures/overview" component={OverviewScreen} />
        <Route path="/procedures/start" component={WizardScreen} />
        <Route path="/talk" component={TalkScreen} />
        <Route path="/guide" component={GuideScreen} />
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

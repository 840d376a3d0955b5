/**
 * The functions of more than sixty lines, by the reason why each stays in one piece. A new one is cut where there is an idea to take out (a hook
 * with its test, a part that two use, a step with a name), or stands here under its reason; one that is short again goes.
 */
const reasons = {
  'a form of a city, cell by cell: data, which a cut would only scatter':
    'fukuiMimamori1 fukuiMimamori8 users lineWorksApplication lineWorksMemberList tsuruokaFinelink2',
  'a table of cases: what follows what is seen at one glance':
    'transition deviceColumns officeColumns patientColumns peopleColumns teamColumns RunStateNote',
  'one act from its first step to its last, each of them a function': 'fillWorkbook LedgerProvider BatchProvider',
  'a screen: what it shows from top to bottom, its parts and hooks have names of their own':
    'BatchCheck BatchChoose BatchResults CheckStep ChecklistOf EventStep FillScreen FirstRun HomeOf ' +
    'OutcomeScreen PapersStep PlacesStep RecordScreen RestoreLost SetUpForm Shell StudioScreen SubmissionsScreen WriteTalk',
  'a panel or card laid out top to bottom: each fact or act once, in the order in which it is read':
    'AttachmentsPanel PatientFactList PersonFactList ChangePanel ColumnPanel ConsentDetail ContactsDrawer LeftSecretsSection LockCard ' +
    'DeliveryOptions NetworkTable OwnWork PersonMenu RunDetails SecretPart Navigation OpenBar OutputBar',
  'a form laid out top to bottom: each field once, with what it brings':
    'AboutStep CorporationFields CoverSheetDialog DepartureForm DeviceFields EndpointForm FormFile HandInDialog LetterForm MailFields AddedDeviceFields ' +
    'NewMember OfficeFields Question RecoveryKeySheet ScanField OpenByPassphrase',
  'a choice with what is asked beside it':
    'ChangePairs DatePart NewcomerPart PatientPart PickChanges PickPatient PickTeam',
  'a box, a list or a table with its keys: all hang on one state':
    'CalendarMonth CellInput CheckCell CheckGrid DateField EditableValue Find Grid MendBox PlaceChooser PlaceList Row SearchBox SubmissionList SuggestField TextField',
  'steps in their order: each takes what the one before left': 'guessColumns devicesOf',
};

/** Names of the functions, each of which may be long once. */
export const longWithReason = new Set(Object.values(reasons).flatMap((names) => names.split(' ')));

/**
 * The floors of renderer/, the ground first: each may import those before it, and shared/. `paper/` and `fonts/` are no floors: the paper
 * page is a program of its own.
 */
export const rendererFloors = [
  { floor: 'walls', holds: 'what a page gives up before anything of it runs' },
  { floor: 'ipc', holds: 'the one door to the main process' },
  { floor: 'data', holds: 'the ledger on disk' },
  { floor: 'addresses', holds: 'where screens are, and what an address says' },
  { floor: 'state', holds: 'what every screen may ask: session, open ledger, clock' },
  { floor: 'ui', holds: 'parts that screens are made of' },
  { floor: 'grid', holds: 'the table with cells' },
  { floor: 'words', holds: 'names and sentences that several screens say' },
  { floor: 'records', holds: 'lists, panels and fields of the ledger’s records' },
  { floor: 'papers', holds: 'a paper: opened, drawn, printed, with what is attached' },
  { floor: 'procedures', holds: 'what several screens show of a procedure' },
  { floor: 'vault', holds: 'keys, passphrases, restoring' },
  { floor: 'features', holds: 'the screens' },
  { floor: 'shell', holds: 'what is around the screens: opening, header, navigation, routes' },
];

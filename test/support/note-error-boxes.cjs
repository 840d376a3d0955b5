// Loaded into the app by `electron -r`: the system's error boxes are written to the terminal instead of waiting for a hand.
const { dialog } = require('electron');
dialog.showErrorBox = (title, content) => process.stdout.write(`${JSON.stringify({ title, content })}\n`);

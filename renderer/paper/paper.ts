document.body.append('paper');

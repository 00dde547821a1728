/**
 * The least that an extension can do between a key and a page beside the editor: it passes on what was typed, and the page
 * writes it down. What is slower than this is ours; what is not is the editor's.
 */
const { commands, ViewColumn, window, workspace } = require('vscode');

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    commands.registerCommand('floor.open', () => {
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const { webview } = window.createWebviewPanel('floor', 'Floor', place, { enableScripts: true });
      webview.html = page;
      subscriptions.push(
        workspace.onDidChangeTextDocument(({ contentChanges: [change] }) => {
          if (change?.text) webview.postMessage(change.text);
        }),
      );
    }),
  );
};

const page = `<!DOCTYPE html>
<main><h1>Floor</h1><p>Klaim 0,00</p></main>
<script>
  window.addEventListener('message', ({ data }) => {
    document.querySelector('p').textContent = 'Klaim ' + data + ',00';
  });
</script>`;

/** What the usual extension for YAML does, in short: findings, completion and hovers in every document of its language. */
const { CompletionItem, Diagnostic, Hover, languages, Range, workspace } = require('vscode');

const documents = [{ language: 'yaml' }, { language: 'dockercompose' }, { pattern: '*.y(a)ml' }];

exports.activate = ({ subscriptions }) => {
  const found = languages.createDiagnosticCollection('yaml-neighbour');
  const look = (document) => {
    if (languages.match(documents, document) === 0) return;
    found.set(document.uri, [new Diagnostic(new Range(0, 0, 0, 1), 'from the neighbour')]);
  };
  workspace.textDocuments.forEach(look);
  subscriptions.push(
    found,
    workspace.onDidOpenTextDocument(look),
    languages.registerCompletionItemProvider(documents, {
      provideCompletionItems: () => [new CompletionItem('from-the-neighbour')],
    }),
    languages.registerHoverProvider(documents, { provideHover: () => new Hover('from the neighbour') }),
  );
};

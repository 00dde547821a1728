import type { Language } from '../../../server/src/lsp/protocol.ts';
import { previewTexts } from './texts.ts';

export interface PageParts {
  readonly language: Language;
  /** From `crypto`, new for every page. */
  readonly nonce: string;
  /** Where style sheets may come from, as the editor says. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page of the preview: empty but for its style and its one script. Nothing from a document is ever written into it;
 * data come as messages. No source is allowed that is not named here.
 */
export function previewPage({ language, nonce, cspSource, script, style }: PageParts): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>${previewTexts.title[language]}</title>
</head>
<body>
<div id="preview"><p class="state">${previewTexts.starting[language]}</p></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

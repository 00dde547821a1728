import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from 'vscode';
import { chosenLanguage } from './language.ts';
import { clientTexts, decimal, say } from './messages.ts';
import type { Scores } from './scores.ts';
import type { Work } from './work.ts';

/** The item in the status bar: index and predicate of the agency at hand, or why there are none. */
export function showStatus(scores: Scores, work: Work): Disposable {
  const item = window.createStatusBarItem('spbe.status', StatusBarAlignment.Left, 50);
  item.name = 'Arsitek SPBE';
  const draw = () => drawStatus(item, scores, work.isLong);
  draw();
  item.show();
  const redrawn = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('spbe.bahasa')) draw();
  });
  return Disposable.from(item, scores.onDidChange(draw), work.onDidChange(draw), redrawn);
}

function drawStatus(item: StatusBarItem, scores: Scores, isBusy: boolean): void {
  const language = chosenLanguage();
  const { phase, summary } = scores;
  item.backgroundColor = phase === 'stopped' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  if (phase === 'starting') {
    item.text = `$(sync~spin) ${clientTexts.starting[language]}`;
    item.tooltip = clientTexts.startingTip[language];
    item.command = 'spbe.showLog';
    return;
  }
  if (phase === 'stopped') {
    item.text = `$(warning) ${clientTexts.stopped[language]}`;
    item.tooltip = clientTexts.stoppedTip[language];
    item.command = 'spbe.restart';
    return;
  }
  if (!summary) {
    item.text = `$(checklist) ${clientTexts.noAgency[language]}`;
    item.tooltip = clientTexts.noAgencyTip[language];
    item.command = 'spbe.newWorkspace';
    return;
  }
  const icon = isBusy ? '$(sync~spin)' : '$(checklist)';
  const tip = (text: string) => (isBusy ? `${text}\n${clientTexts.busyTip[language]}` : text);
  item.command = 'spbe.openPreview';
  const name = summary.nama ?? summary.id ?? clientTexts.unnamed[language];
  const { index } = summary;
  if (!index) {
    item.text = `${icon} ${clientTexts.noIndex[language]}`;
    item.tooltip = tip(say(clientTexts.noIndexTip, language, { name }));
    return;
  }
  const values = {
    name,
    index: decimal(index.claimed.rounded, language),
    predicate: index.claimed.predicate,
    proven: index.proven && decimal(index.proven.rounded, language),
  };
  item.text = `${icon} ${say(index.proven ? clientTexts.scoreProven : clientTexts.score, language, values)}`;
  item.tooltip = tip(say(clientTexts.scoreTip, language, values));
}

import { window } from 'vscode';
import {
  type Language,
  PlanRequest,
  type PlanResult,
  WhatIfRequest,
  type WhatIfResult,
} from '../../../server/src/lsp/protocol.ts';
import { type Writing, writePath } from '../commands/planWrite.ts';
import type { FromPage, ToPage } from './messages.ts';
import { plannerTexts } from './plannerTexts.ts';

export type PlanQuestion = Extract<FromPage, { readonly type: 'plan' | 'try' | 'write' }>;

/** Answers what the page asks about the way to a target of an agency; writing gives no answer but the changed documents. */
export async function answerPlan(
  server: Writing,
  folder: string,
  question: PlanQuestion,
  language: Language,
): Promise<ToPage | undefined> {
  const uri = folder;
  switch (question.type) {
    case 'plan': {
      const { goal, question: number } = question;
      const answer = await server
        .sendRequest<PlanResult | null>(PlanRequest.method, { uri, goal })
        .catch((): 'failed' => 'failed');
      return { type: 'planned', question: number, answer };
    }
    case 'try': {
      const { levels, question: number } = question;
      const answer = await server
        .sendRequest<WhatIfResult | null>(WhatIfRequest.method, { uri, levels })
        .catch(() => null);
      return { type: 'tried', question: number, answer };
    }
    case 'write':
      try {
        await writePath(server, folder, question.goal, language);
      } catch {
        void window.showErrorMessage(plannerTexts.failed[language]);
      }
      return undefined;
  }
}

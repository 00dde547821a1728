import type { Text } from './text.ts';

/** What the language server itself says to the planner. */
export const lspTexts = {
  reading: { id: 'Membaca dokumen SPBE', en: 'Reading SPBE documents' },
  unknownCommand: { id: 'Perintah ini tidak dikenal.', en: 'This command is not known.' },
} as const satisfies Record<string, Text>;

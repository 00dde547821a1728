/** Commands that the server itself carries out (`workspace/executeCommand`). */
export const serverCommands = {
  createMissingIndicators: 'spbe.createMissingIndicators',
  writePath: 'spbe.writePath',
} as const;

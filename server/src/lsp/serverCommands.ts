/** Commands that the server itself carries out (`workspace/executeCommand`). */
export const serverCommands = { createMissingIndicators: 'spbe.createMissingIndicators' } as const;

/** Commands that the server itself carries out (`workspace/executeCommand`). */
export const serverCommands = [] as const;

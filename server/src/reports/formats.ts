/** What a report can be written as. */
export const reportFormats = ['md', 'html', 'docx', 'xlsx', 'csv', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** What a list of tasks can be written as. */
export const workListFormats = ['md', 'csv', 'json', 'xlsx'] as const;

export type WorkListFormat = (typeof workListFormats)[number];

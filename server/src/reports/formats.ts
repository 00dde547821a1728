/** What a report can be written as. */
export const reportFormats = ['md', 'html', 'docx', 'xlsx', 'csv', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Whether a `tautan` could be opened in a browser: http or https with a host. Nobody opens it to see. */
export function isWebLink(link: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(link.trim());
}

export declare function serveEditor(options: {
  readonly server: string;
  readonly data: string;
  readonly trusts?: boolean;
  readonly isTest?: boolean;
}): Promise<{ readonly port: number; readonly stop: () => void; readonly ended: Promise<void> }>;

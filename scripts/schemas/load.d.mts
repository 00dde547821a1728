export type DocumentSchemaKind = 'instansi' | 'indikator' | 'daftar_bukti' | 'arsitektur' | 'peta_rencana';
export type RootKind = DocumentSchemaKind | 'konfigurasi';

export declare const documentKinds: readonly DocumentSchemaKind[];
export declare const rootKinds: readonly RootKind[];
export declare function loadSchemas(root: string): Record<RootKind | 'common', object>;
export declare function expand(schema: object, file: string, schemas: Record<string, object>): object;

/** The version of the package; put in by the build, `0.0.0` when run from source. */
export const version: string = typeof SPBE_VERSION === 'string' ? SPBE_VERSION : '0.0.0';

declare const SPBE_VERSION: string | undefined;

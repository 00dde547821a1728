export { findingsIn, withAgency } from '../../../server/src/rules/example.ts';

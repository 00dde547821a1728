/** `permenpanrb-59-2020`: the kind of regulation, its number and its year. */
const idOfRegulation = /^permenpanrb-(\d+)-(\d{4})$/;

/** What planners call an instrument: `PermenPANRB 59/2020`. An id that is written otherwise stays as it is. */
export function instrumentName(id: string): string {
  return id.replace(idOfRegulation, 'PermenPANRB $1/$2');
}

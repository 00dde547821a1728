import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import { isService } from './elements.ts';

/** The agency's services by the number of the indicator that scores them. */
export function servicesByIndicator(agency: AgencyView): ReadonlyMap<string, readonly Site<ElementFacts>[]> {
  const services = new Map<string, Site<ElementFacts>[]>();
  for (const site of agency.elementsThat(isService)) {
    for (const number of new Set(site.fact.indicators.map(({ value }) => value.toLowerCase()))) {
      const known = services.get(number);
      if (known === undefined) services.set(number, [site]);
      else known.push(site);
    }
  }
  return services;
}

/** 법 제2조의2①2나: the R&D organisation of the firm. In 2014 a 기업부설연구소 alone; since 2021-02-12 one of four kinds. */
import type { Edition } from '../law/types';
import type { Three } from './three';

export interface OrganisationFacts {
  /** 기업부설연구소. */
  readonly hasRdLab?: boolean;
  /** One of 기업부설연구소, 연구개발전담부서, 기업부설창작연구소 and 기업창작전담부서. */
  readonly hasRdOrganisation?: boolean;
}

/**
 * Whether the firm has an organisation that the edition asks for. A lab is one in every edition. Where other kinds count too, having no lab
 * says nothing yet; where the lab alone counts, having one of the others says nothing of a lab.
 */
export function hasOrganisation(edition: Edition, { hasRdLab, hasRdOrganisation }: OrganisationFacts): Three {
  if (hasRdLab) return true;
  const labAlone = edition.eligibility.rdOrganisations.value.length === 1;
  if (labAlone) return hasRdLab === false || hasRdOrganisation === false ? false : undefined;
  return hasRdOrganisation;
}

import { linkOptions } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../graphql';

export const recordRefFragment = graphql(`
  fragment RecordRefFields on RecordRef {
    kind
    id
    label
    ref
  }
`);

export type RecordRef = ResultOf<typeof recordRefFragment>;

/** Where a record is shown; `null` where it has no page of its own. */
export function recordAddress(slug: string, { kind, id, ref }: RecordRef) {
  if (kind === 'programme') return linkOptions({ to: '/programmes/$slug', params: { slug } });
  if (ref === null) return null;
  switch (kind) {
    case 'objective':
      return linkOptions({ to: '/programmes/$slug/objectives/$number', params: { slug, number: ref } });
    case 'project':
      return linkOptions({ to: '/programmes/$slug/projects/$ref', params: { slug, ref } });
    case 'milestone':
      return linkOptions({ to: '/programmes/$slug/milestones/$id', params: { slug, id } });
    case 'kpi':
      return linkOptions({ to: '/programmes/$slug/kpis/$ref', params: { slug, ref } });
    case 'measure':
      return linkOptions({ to: '/programmes/$slug/kpis/$ref', params: { slug, ref }, hash: `measure-${id}` });
    case 'area':
      return linkOptions({ to: '/programmes/$slug/areas', params: { slug }, hash: `area-${id}` });
    case 'risk':
      return linkOptions({ to: '/programmes/$slug/risks', params: { slug }, hash: `risk-${ref}` });
    case 'change_request':
      return linkOptions({ to: '/programmes/$slug/change-requests/$number', params: { slug, number: ref } });
    case 'officer':
      return linkOptions({ to: '/programmes/$slug/milestones', params: { slug }, search: { officer: id } });
  }
}

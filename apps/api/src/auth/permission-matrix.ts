/**
 * Who may do what, operation by operation, and where: held against the running application by
 * permission-matrix.spec.ts, which fails for an operation that has no row here.
 */

/** Where an operation is tried. Everybody holds their role in `home`, scoped ones for its objective 1. */
export const PLACES = ['home', 'own', 'other', 'elsewhere', 'hidden', 'smuggled'] as const;
/**
 * `home`: the programme itself, open. `own`, `other`: a part of its objective 1, of its objective 2. `elsewhere`: another
 * programme, open. `hidden`: another, closed. `smuggled`: home by name, with the ids of another programme's records.
 */
export type Place = (typeof PLACES)[number];

/** Ids of records at a place. */
export interface Ids {
  slug: string;
  objective: string;
  project: string;
  /** When the project was recorded last. */
  recordedAt: string;
  milestone: string;
  kpi: string;
  /** Of the KPI. */
  measure: string;
  /** A member of home without a password to be made anew. */
  account: string;
  evidence: string;
  dependency: string;
  risk: string;
  /** Submitted, and nothing more. */
  changeRequest: string;
  /** A draft. */
  planVersion: string;
  /** A report on the milestone. */
  statement: string;
  file: string;
}

/**
 * In the order of the roles: administrator, programme manager, project manager, sponsor, board member, chair, observer,
 * data officer; then somebody without a role, and a visitor. Y: allowed.
 */
type Allowed = string;

const NOBODY: Allowed = '----------';
const EVERYBODY: Allowed = 'YYYYYYYYYY';
const SIGNED_IN: Allowed = 'YYYYYYYYY-';

export interface Row {
  /** Only at the places named it is tried. */
  allowed: Partial<Record<Place, Allowed>>;
  /** A GraphQL document whose variables are made for the place, or a request. */
  query?: string;
  variables?: (ids: Ids) => Record<string, unknown>;
  request?: (ids: Ids) => { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
  /** Whoever has done it has lost their session. */
  endsSession?: boolean;
}

/** Everybody reads what is open; what is hidden is there for its members only. */
const READING: Row['allowed'] = { home: EVERYBODY, elsewhere: EVERYBODY, hidden: NOBODY };
/** About the person who asks, or for all: no programme is named. */
const anybody = (allowed: Allowed): Row['allowed'] => ({ home: allowed });
const managing = (home: Allowed): Row['allowed'] => ({ home, elsewhere: NOBODY, hidden: NOBODY });
const EDITING: Row['allowed'] = { home: '-Y--------', elsewhere: NOBODY, hidden: NOBODY, smuggled: NOBODY };
/** A new record has no id to smuggle. */
const ADDING: Row['allowed'] = managing('-Y--------');
const onParts = (own: Allowed, other: Allowed): Row['allowed'] => ({ own, other, elsewhere: NOBODY, hidden: NOBODY, smuggled: NOBODY });

const slugOnly = ({ slug }: Ids) => ({ slug });
const input = (make: (ids: Ids) => object) => (ids: Ids) => ({ input: { slug: ids.slug, ...make(ids) } });

/** Long gone: whoever may edit hears of a conflict, and nothing is changed. */
const SEEN = '2000-01-01T00:00:00.000Z';
/** So long that no rule takes it. */
const LONG = 'x'.repeat(15_000);
const UUID = '00000000-0000-4000-8000-00000000000a';
const edit = (name: string) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { slug } }`;

export const MATRIX: Record<string, Row> = {
  'Query.programmes': { allowed: anybody(EVERYBODY), query: '{ programmes { total } }' },
  'Query.programme': { allowed: READING, query: 'query ($slug: String!) { programme(slug: $slug) { name } }', variables: slugOnly },
  'Query.board': { allowed: READING, query: 'query ($slug: String!) { board(slug: $slug) { today } }', variables: slugOnly },
  'Query.changes': { allowed: READING, query: 'query ($slug: String!) { changes(slug: $slug) { comparedWith } }', variables: slugOnly },
  'Query.findings': { allowed: READING, query: 'query ($slug: String!) { findings(slug: $slug) { comparedWith } }', variables: slugOnly },
  'Query.search': { allowed: READING, query: 'query ($slug: String!) { search(text: "a", slug: $slug) { context } }', variables: slugOnly },
  'Query.history': {
    allowed: { ...READING, smuggled: NOBODY },
    query: 'query ($slug: String!, $kpi: ID!) { history(slug: $slug, kind: kpi, id: $kpi) { total } }',
    variables: ({ slug, kpi }) => ({ slug, kpi }),
  },
  'Query.programmeHistory': { allowed: READING, query: 'query ($slug: String!) { programmeHistory(slug: $slug, first: 1) { total } }', variables: slugOnly },
  'Query.me': { allowed: anybody(EVERYBODY), query: '{ me { id } }' },
  'Query.signInOptions': { allowed: anybody(EVERYBODY), query: '{ signInOptions { organisation } }' },
  'Query.members': { allowed: managing('YY--------'), query: 'query ($slug: String!) { members(slug: $slug) { total } }', variables: slugOnly },
  'Query.myUpdates': { allowed: managing('-YY-------'), query: 'query ($slug: String!) { myUpdates(slug: $slug) { __typename } }', variables: slugOnly },

  'Mutation.signIn': { allowed: anybody(EVERYBODY), query: 'mutation { signIn(input: { email: "nobody", password: "" }) { id } }' },
  'Mutation.signInAs': { allowed: anybody(EVERYBODY), query: 'mutation { signInAs(input: { accountId: "no id" }) { id } }' },
  'Mutation.setPassword': { allowed: anybody(EVERYBODY), query: 'mutation { setPassword(input: { token: "", password: "" }) { id } }' },
  'Mutation.changePassword': { allowed: anybody(SIGNED_IN), query: 'mutation { changePassword(input: { current: "", password: "" }) { id } }' },
  'Mutation.signOut': { allowed: anybody(EVERYBODY), query: 'mutation { signOut }', endsSession: true },
  'Mutation.signOutEverywhere': { allowed: anybody(SIGNED_IN), query: 'mutation { signOutEverywhere }', endsSession: true },

  'Mutation.saveMember': {
    allowed: managing('Y---------'),
    query: 'mutation ($input: SaveMemberInput!) { saveMember(input: $input) { invitation } }',
    variables: input(() => ({ email: 'no address', name: '', role: 'chair', objectiveIds: [], projectIds: [], reason: '' })),
  },
  'Mutation.removeMember': {
    allowed: managing('Y---------'),
    query: 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }',
    variables: input(() => ({ membershipId: UUID, reason: '' })),
  },
  'Mutation.invite': {
    allowed: managing('Y---------'),
    query: 'mutation ($input: InviteInput!) { invite(input: $input) }',
    variables: input(({ account }) => ({ accountId: account })),
  },

  'Mutation.saveUpdates': {
    allowed: onParts('-YY-------', '-Y--------'),
    query: 'mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { __typename } }',
    variables: input(({ milestone }) => ({
      updates: [
        {
          id: UUID,
          milestoneId: milestone,
          seenStatementId: null,
          isNoChange: false,
          status: 'in_progress',
          forecast: '',
          actual: '',
          confidence: null,
          narrative: LONG,
          reasonCategory: null,
          reason: '',
          recovery: '',
          confidenceReason: '',
          confidenceUntil: '',
          isPastForecastMeant: false,
        },
      ],
    })),
  },
  'Mutation.addLink': {
    allowed: onParts('-YYY------', '-Y--------'),
    query: 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
    variables: input(({ milestone }) => ({ milestoneId: milestone, title: '', url: 'javascript:alert(1)' })),
  },
  'Mutation.addTestimony': {
    allowed: onParts('-YYY------', '-Y--------'),
    query: 'mutation ($input: AddTestimonyInput!) { addTestimony(input: $input) { id } }',
    variables: input(({ milestone }) => ({ milestoneId: milestone, title: '', words: '', whose: '', saidOn: '2026-01-01' })),
  },
  'Mutation.removeEvidence': {
    allowed: onParts('-YY-------', '-Y--------'),
    query: 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }',
    variables: input(({ evidence }) => ({ id: evidence, reason: '' })),
  },

  'Mutation.editCover': {
    allowed: ADDING,
    query: edit('editCover'),
    variables: input(() => ({
      seenAt: SEEN,
      reason: '',
      ...Object.fromEntries(['name', 'planName', 'localArea', 'inspection', 'revisit', 'revisitPublished', 'accountableCouncil', 'accountableHealth', 'adviserDfe', 'adviserNhs'].map((field) => [field, LONG])),
    })),
  },
  'Mutation.editTolerances': {
    allowed: ADDING,
    query: edit('editTolerances'),
    variables: input(() => ({ seenAt: SEEN, reason: '', greenDays: -1, amberDays: -1, statementDays: -1, horizonDays: -1, notAssuredShare: -1, redShare: -1 })),
  },
  'Mutation.saveObjective': {
    allowed: EDITING,
    query: edit('saveObjective'),
    variables: input(({ objective }) => ({ id: objective, seenAt: SEEN, reason: '', number: 1, name: LONG, theme: LONG, sponsorId: null, benefits: [] })),
  },
  'Mutation.saveProject': {
    allowed: EDITING,
    query: edit('saveProject'),
    variables: input(({ objective, project }) => ({
      id: project,
      seenAt: SEEN,
      reason: '',
      objectiveId: objective,
      ref: LONG,
      title: LONG,
      subActions: [],
      byWhen: '',
      note: '',
      officerIds: [],
      areaIds: [],
      kpiIds: [],
    })),
  },
  'Mutation.saveArea': {
    allowed: ADDING,
    query: edit('saveArea'),
    variables: input(() => ({ id: null, seenAt: null, reason: '', objectiveId: null, name: LONG, aliases: [], monitoring: null })),
  },
  'Mutation.saveOfficer': {
    allowed: ADDING,
    query: edit('saveOfficer'),
    variables: input(() => ({ id: null, seenAt: null, reason: '', role: LONG, kind: 'role', holder: LONG, organisation: '' })),
  },
  'Mutation.saveKpiLinks': {
    allowed: EDITING,
    query: edit('saveKpiLinks'),
    variables: input(({ kpi }) => ({ kpiId: kpi, seenAt: SEEN, reason: LONG, areaIds: [UUID], projectIds: [UUID] })),
  },
  'Mutation.saveBoardMeeting': {
    allowed: ADDING,
    query: edit('saveBoardMeeting'),
    variables: input(() => ({ id: null, seenAt: null, reason: '', heldOn: '2026-01-01', cutOffOn: '2026-02-01', note: '' })),
  },
  'Mutation.removeRecord': {
    allowed: EDITING,
    query: edit('removeRecord'),
    variables: input(({ project }) => ({ reason: '', kind: 'project', id: project })),
  },
  'Mutation.undoChange': {
    allowed: EDITING,
    query: edit('undoChange'),
    variables: input(({ project, recordedAt }) => ({ reason: '', kind: 'project', id: project, recordedAt })),
  },

  'Mutation.addDependency': {
    allowed: onParts('-YY-------', '-Y--------'),
    query: edit('addDependency'),
    variables: input(({ milestone }) => ({ reason: '', kind: 'milestone', id: milestone, needsKind: 'milestone', needsId: milestone, note: LONG })),
  },
  'Mutation.removeDependency': {
    allowed: onParts('-YY-------', '-Y--------'),
    query: edit('removeDependency'),
    variables: input(({ dependency }) => ({ reason: '', id: dependency })),
  },
  'Mutation.saveRisk': {
    allowed: onParts('-YYY------', '-Y--------'),
    query: edit('saveRisk'),
    variables: input(({ objective }) => ({
      id: null,
      seenAt: null,
      reason: '',
      kind: 'risk',
      objectiveId: objective,
      projectId: null,
      title: '',
      description: LONG,
      ownerId: null,
      mitigation: '',
      dueOn: '',
      likelihood: 9,
      impact: 9,
    })),
  },
  'Mutation.assessRisk': {
    allowed: onParts('-YYY------', '-Y--------'),
    query: edit('assessRisk'),
    variables: input(({ risk }) => ({ reason: '', riskId: risk, seenAssessmentId: null, status: 'open', likelihood: 9, impact: 9, note: '' })),
  },
  'Mutation.askForChange': {
    allowed: onParts('-YYY------', '-Y--------'),
    query: 'mutation ($input: AskForChangeInput!) { askForChange(input: $input) { number } }',
    variables: input(({ project }) => ({ id: UUID, projectId: project, kind: 'move', title: '', reasonCategory: null, reason: '', items: [] })),
  },
  // Tried with the recommendation, which leaves out what it must say; every step with every role is tried in change-requests.spec.ts.
  'Mutation.takeChangeStep': {
    allowed: onParts('-Y-Y------', '-Y--------'),
    query: edit('takeChangeStep'),
    variables: input(({ changeRequest }) => ({ changeRequestId: changeRequest, step: 'recommend', takenOn: 'no day', comment: '', boardMeetingId: null, decision: '', evidenceUrl: '' })),
  },
  'Mutation.openPlanVersion': {
    allowed: ADDING,
    query: edit('openPlanVersion'),
    variables: input(() => ({ title: '', note: '' })),
  },
  'Mutation.takeVersionStep': {
    allowed: { ...managing('-----Y----'), smuggled: NOBODY },
    query: edit('takeVersionStep'),
    variables: input(({ planVersion }) => ({ planVersionId: planVersion, standing: 'approved', takenOn: 'no day', decision: '', evidenceUrl: '' })),
  },
  'Mutation.editPlanRules': { allowed: ADDING, query: edit('editPlanRules'), variables: input(() => ({ seenAt: SEEN, reason: '', needsAgreement: true, smallNumber: 5 })) },
  'Query.checkObservations': {
    allowed: managing('-Y-----Y--'),
    query: 'query ($input: EnterObservationsInput!) { checkObservations(input: $input) { changes { index } } }',
    variables: input(({ measure }) => ({ reason: '', entries: [{ measureId: measure, period: 'no period' }] })),
  },
  'Mutation.enterObservations': {
    allowed: managing('-Y-----Y--'),
    query: 'mutation ($input: EnterObservationsInput!) { enterObservations(input: $input) { added } }',
    variables: input(({ measure }) => ({ reason: '', entries: [{ measureId: measure, period: 'no period' }] })),
  },
  'Mutation.saveKpi': {
    allowed: managing('-Y-----Y--'),
    query: edit('saveKpi'),
    variables: input(({ kpi, objective }) => ({
      id: kpi,
      seenAt: SEEN,
      reason: '',
      objectiveId: objective,
      ownerId: null,
      ref: 'K1',
      name: '',
      definition: '',
      numeratorDefinition: '',
      denominatorDefinition: '',
      frequency: null,
      note: '',
      areaIds: [],
      projectIds: [],
      breaksOn: '',
    })),
  },
  'Mutation.saveMeasure': {
    allowed: managing('-Y-----Y--'),
    query: edit('saveMeasure'),
    variables: input(({ kpi, measure }) => ({
      id: measure,
      seenAt: SEEN,
      reason: '',
      kpiId: kpi,
      name: '',
      unit: '%',
      relation: 'direct',
      kind: null,
      polarity: null,
      window: null,
      yearType: null,
      frequency: null,
      publicationDelay: null,
      maySum: null,
      countsPeople: true,
      partOfId: null,
      inflowId: null,
      outflowId: null,
      note: '',
      breaksOn: '',
    })),
  },
  'Mutation.saveTarget': {
    allowed: managing('-Y-----Y--'),
    query: edit('saveTarget'),
    variables: input(({ measure }) => ({ id: null, seenAt: null, reason: '', measureId: measure, value: 'none', qualifier: '', dueOn: '', tolerance: '', note: '' })),
  },
  'Mutation.saveComparator': {
    allowed: managing('-Y-----Y--'),
    query: edit('saveComparator'),
    variables: input(({ measure }) => ({
      id: null,
      seenAt: null,
      reason: '',
      measureId: measure,
      name: '',
      areaType: null,
      areaName: '',
      neighbourModel: '',
      value: 'none',
      period: '',
      basis: '',
      note: '',
    })),
  },
  'Mutation.saveRebase': {
    allowed: managing('-Y-----Y--'),
    query: edit('saveRebase'),
    variables: input(({ measure }) => ({ reason: '', measureId: measure, startsOn: 'no day' })),
  },
  'Mutation.removeKpiFact': { allowed: managing('-Y-----Y--'), query: edit('removeKpiFact'), variables: input(() => ({ reason: '', id: UUID })) },
  'Mutation.writeCommentary': {
    allowed: onParts('-YYY---Y--', '-Y-----Y--'),
    query: edit('writeCommentary'),
    variables: input(({ measure }) => ({ measureId: measure, observationId: null, words: '', action: '' })),
  },
  'Query.myObjectives': { allowed: managing('---Y------'), query: 'query ($slug: String!) { myObjectives(slug: $slug) { since } }', variables: slugOnly },
  'Mutation.lookedAtObjective': {
    allowed: onParts('---Y------', NOBODY),
    query: 'mutation ($input: LookedAtObjectiveInput!) { lookedAtObjective(input: $input) }',
    variables: input(({ objective }) => ({ objectiveId: objective })),
  },
  'Mutation.respondToUpdates': {
    allowed: onParts('---Y------', NOBODY),
    query: 'mutation ($input: RespondToUpdatesInput!) { respondToUpdates(input: $input) { id } }',
    variables: input(({ statement }) => ({ responses: [{ statusUpdateId: statement, kind: 'returned', comment: '' }] })),
  },
  'Mutation.declareConfidence': {
    allowed: onParts('---Y------', NOBODY),
    query: edit('declareConfidence'),
    variables: input(({ objective }) => ({ objectiveId: objective, confidence: 'green', sentence: '' })),
  },
  'Query.desk': { allowed: managing('-Y--------'), query: 'query ($slug: String!) { desk(slug: $slug) { today } }', variables: slugOnly },
  'Query.chasePreview': {
    allowed: managing('-Y--------'),
    query: 'query ($slug: String!) { chasePreview(slug: $slug, accountIds: []) { text } }',
    variables: slugOnly,
  },
  'Mutation.chase': {
    allowed: managing('-Y--------'),
    query: 'mutation ($input: ChaseInput!) { chase(input: $input) { today } }',
    variables: input(() => ({ accountIds: [UUID] })),
  },
  'Query.notices': { allowed: anybody(SIGNED_IN), query: '{ notices { total } }' },
  'Mutation.readNotices': { allowed: anybody(SIGNED_IN), query: 'mutation ($input: ReadNoticesInput!) { readNotices(input: $input) }', variables: () => ({ input: { ids: [UUID] } }) },
  'Query.tellingMe': { allowed: anybody(SIGNED_IN), query: '{ tellingMe { digest } }' },
  'Mutation.chooseDigest': { allowed: anybody(SIGNED_IN), query: 'mutation { chooseDigest(input: { digest: daily }) { digest } }' },
  'Mutation.makeCalendarLink': { allowed: anybody(SIGNED_IN), query: 'mutation { makeCalendarLink }' },
  'Mutation.revokeCalendarLink': { allowed: anybody(SIGNED_IN), query: 'mutation { revokeCalendarLink { digest } }' },

  'GET /health/live': { allowed: anybody(EVERYBODY), request: () => ({ method: 'GET', path: '/health/live' }) },
  'GET /health/ready': { allowed: anybody(EVERYBODY), request: () => ({ method: 'GET', path: '/health/ready' }) },
  'GET /events': { allowed: READING, request: ({ slug }) => ({ method: 'GET', path: `/events?programme=${slug}` }) },
  'GET /evidence/:id': { allowed: READING, request: ({ file }) => ({ method: 'GET', path: `/evidence/${file}` }) },
  // Its secret lets in, not who asks: nobody knows this one.
  'GET /calendar/:token': { allowed: anybody(NOBODY), request: () => ({ method: 'GET', path: '/calendar/nobody-s' }) },
  'POST /evidence': {
    allowed: onParts('-YYY------', '-Y--------'),
    request: ({ slug, milestone }) => ({
      method: 'POST',
      path: `/evidence?${new URLSearchParams({ slug, milestone, title: 'Minutes', name: 'minutes.exe' }).toString()}`,
      headers: { 'content-type': 'application/octet-stream' },
      body: 'no document',
    }),
  },
  // Without an organisation set up there is nothing to go to, for nobody.
  'GET /auth/oidc/start': { allowed: anybody(NOBODY), request: () => ({ method: 'GET', path: '/auth/oidc/start' }) },
  'GET /auth/oidc/callback': { allowed: anybody(NOBODY), request: () => ({ method: 'GET', path: '/auth/oidc/callback' }) },
};

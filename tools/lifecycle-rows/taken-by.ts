import type { IncidentEventType, Stage } from '#contracts';

/** How a step is taken: by whoever asks an endpoint, or by rule. */
export type TakenBy = {
  /** The stages in which it is taken so; in all that the tables allow when not said. */
  readonly from?: readonly Stage[];
} & (
  | {
      /** `DispatchIncident.dispatch`, tried row by row in `tools/lifecycle-rows`, as every role from everywhere in `tools/permission-matrix`. */
      readonly endpoint: string;
      /** Where else its rows are tried: other systems speak in forms of their own. */
      readonly spec?: string;
    }
  | {
      /** When a service takes it by itself. */
      readonly rule: string;
      /** Where that is tested. */
      readonly spec: string;
    }
);

const byRule = (rule: string, spec: string, ...from: Stage[]): TakenBy => ({
  ...{ rule, spec },
  ...(from.length > 0 ? { from } : {}),
});
const by = (endpoint: string, ...from: Stage[]): TakenBy => ({ endpoint, ...(from.length > 0 ? { from } : {}) });

/**
 * How each step of the lifecycle comes to be taken. A step that is not here does not compile; a row of a transition
 * table that nothing here leads through fails the specs beside this file.
 */
export const takenBy: Readonly<Record<IncidentEventType, readonly TakenBy[]>> = {
  'incident.reported.v1': [
    by('ReportAsWorker.report'),
    by('ReportAsClerk.report'),
    { endpoint: 'TakeOrder.take', spec: 'apps/intake/src/channels/hotline/hotline.int.spec.ts' },
    { endpoint: 'ReportThroughOpen311.report', spec: 'apps/intake/src/open311.int.spec.ts' },
    { endpoint: 'ReportAsResident.report', spec: 'apps/intake/src/residents.int.spec.ts' },
  ],
  'incident.verification-requested.v1': [by('RequestVerification.request')],
  'incident.verified.v1': [by('VerifyReport.verify')],
  'incident.merged.v1': [by('MergeIncident.merge')],
  'incident.unmerged.v1': [by('UnmergeIncident.unmerge')],
  'incident.registered.v1': [by('RegisterIncident.register')],
  'incident.rejected.v1': [by('RejectIncident.reject')],
  'incident.self-handled.v1': [by('SelfHandleIncident.selfHandle')],
  'incident.escalated.v1': [by('EscalateIncident.escalate')],
  'incident.transferred.v1': [by('TransferIncident.transfer')],
  'incident.dispatched.v1': [
    by('DispatchIncident.dispatch'),
    byRule('urgent, as it is registered', 'apps/dispatch/src/dispatch.int.spec.ts'),
  ],
  'incident.return-ruled.v1': [by('RuleOnReturn.rule')],
  'incident.acknowledged.v1': [by('AcknowledgeIncident.acknowledge')],
  'incident.return-requested.v1': [by('RequestReturn.request')],
  'incident.extension-requested.v1': [by('RequestExtension.request')],
  'incident.extended.v1': [by('RuleOnExtension.rule')],
  'incident.extension-denied.v1': [by('RuleOnExtension.rule')],
  'incident.suspension-requested.v1': [by('RequestSuspension.request')],
  'incident.suspended.v1': [by('RuleOnSuspension.rule')],
  'incident.suspension-denied.v1': [by('RuleOnSuspension.rule')],
  'incident.resumed.v1': [
    by('ResumeIncident.resume'),
    byRule('on the review date, or urgent by correction', 'apps/handling/src/granting.int.spec.ts'),
  ],
  'incident.secured.v1': [by('SecureIncident.secure')],
  'incident.sub-task-done.v1': [by('CompleteSubTask.complete')],
  'incident.sub-task-waived.v1': [by('WaiveSubTask.waive')],
  'incident.fed-back.v1': [by('FeedBack.feedBack')],
  'incident.inspection-assigned.v1': [
    by('AssignInspection.assign'),
    byRule('the next in order, when it is fed back', 'apps/closure/src/inspection.int.spec.ts'),
  ],
  'incident.inspected.v1': [by('InspectIncident.inspect')],
  'incident.closed.v1': [
    by('CloseIncident.close', 'INSPECTING'),
    by('InspectIncident.inspect', 'INSPECTING'),
    by('ConfirmSelfHandling.confirm', 'SELF_HANDLED'),
  ],
  'incident.reworked.v1': [by('InspectIncident.inspect')],
  'incident.self-handling-refused.v1': [
    by('RefuseSelfHandling.refuse', 'SELF_HANDLED'),
    by('InspectIncident.inspect', 'INSPECTING'),
  ],
  'incident.sampled.v1': [byRule('a share of what workers handled', 'apps/closure/src/self-handling.int.spec.ts')],
  'incident.surveyed.v1': [by('RecordSurvey.record')],
  'incident.reopened.v1': [by('ReopenIncident.reopen')],
  'incident.passed-on.v1': [byRule('when its unit or grid is gone', 'apps/handling/src/passing-on.int.spec.ts')],
  'incident.corrected.v1': [by('CorrectIncident.correct')],
  'incident.supplemented.v1': [by('SupplementIncident.supplement')],
  'incident.void-requested.v1': [by('VoidIncident.request')],
  'incident.void-denied.v1': [by('VoidIncident.rule')],
  'incident.voided.v1': [by('VoidIncident.rule')],
};

/** How the step is taken in this stage; `undefined` for a step that begins an incident. */
export const waysFrom = (type: IncidentEventType, stage: Stage | undefined): readonly TakenBy[] =>
  takenBy[type].filter(({ from }) => !from || (stage !== undefined && from.includes(stage)));

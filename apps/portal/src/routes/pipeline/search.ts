import type { ApplicationStatus } from '../../data/applications.ts';
import { APPLICATION_STATUSES } from '../../words.ts';
import { choiceIn, given, numberIn } from '../searchParameters.ts';

export const STAGES = Object.keys(APPLICATION_STATUSES) as ApplicationStatus[];

/** The whole state of the pipeline, as it stands in the address: a board unless it says `table`. */
export const pipelineSearch = (values: Record<string, unknown>) =>
  given({
    view: choiceIn(values, 'view', ['table']),
    status: choiceIn(values, 'status', STAGES),
    application: numberIn(values, 'application'),
  });

export type PipelineSearch = ReturnType<typeof pipelineSearch>;

import { checkChannels } from './checks/channels';
import { checkCitations } from './checks/citations';
import { checkConditions } from './checks/conditions';
import { checkItemsAnswerable, checkPhoneNumbers } from './checks/contacts';
import { checkFactShapes, checkFactsAsked, checkFactsUsed } from './checks/facts';
import { checkFormFields, checkProfile, checkProfileUsed } from './checks/forms';
import { checkGuidance } from './checks/guidance';
import { checkIds } from './checks/ids';
import { checkMaterials, checkPapers } from './checks/materials';
import { checkOrderEnds, checkOrderFounded } from './checks/order';
import { checkTextsInForce, checkVersions } from './checks/versions';
import { checkWhen } from './checks/when';
import { checkWhichLeads, checkWhichTellsApart } from './checks/which';
import type { Compiled } from './compiled';
import type { Problem } from './problem';

const CHECKS: readonly ((compiled: Compiled) => readonly Problem[])[] = [
  checkIds,
  checkCitations,
  checkVersions,
  checkTextsInForce,
  checkFactShapes,
  checkFactsAsked,
  checkFactsUsed,
  checkConditions,
  checkItemsAnswerable,
  checkChannels,
  checkPhoneNumbers,
  checkMaterials,
  checkPapers,
  checkProfile,
  checkWhen,
  checkFormFields,
  checkProfileUsed,
  checkGuidance,
  checkOrderFounded,
  checkOrderEnds,
  checkWhichLeads,
  checkWhichTellsApart,
];

/** Everything that keeps a catalogue from being published, each with the file and what to do; empty when it is sound. */
export function checkCatalogue(compiled: Compiled): readonly Problem[] {
  return CHECKS.flatMap((check) => check(compiled));
}

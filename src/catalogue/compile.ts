import type * as v from 'valibot';
import { checkCatalogue } from './check';
import type { Compiled } from './compiled';
import { ChannelsFile, SitesFile } from './channel-schema';
import { withClauseOptions } from './clause-options';
import { FormFile } from './form-schema';
import { GuidanceFile } from './guidance-schema';
import { OrderFile } from './order-schema';
import { completeItems, readItem } from './read-item';
import { readReleased } from './read-released';
import type { Problem } from './problem';
import * as files from './schema';
import { Sources } from './sources';
import type { Catalogue, Directory, ItemEntry } from './types';
import { WhichFile } from './which-schema';

export type CompileResult =
  | { readonly ok: true; readonly compiled: Compiled }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads, parses and checks the catalogue folder. Every problem is returned, not only the first. Runs in Node. */
export function compileCatalogue(folder: string): CompileResult {
  const sources = new Sources(folder);
  const compiled = readFolder(sources);
  if (compiled === undefined || sources.problems.length > 0)
    return { ok: false, problems: sources.problems };
  const problems = checkCatalogue(compiled);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, compiled };
}

/** The part of a catalogue that the home screen needs. */
export function directoryOf({ edition, items, contacts, districts }: Catalogue): Directory {
  const entries = Object.values(items).map((item): ItemEntry => {
    const {
      rules: _rules,
      alsoAsk: _alsoAsk,
      papers: _papers,
      remedies: _remedies,
      consequences: _consequences,
      countdowns: _countdowns,
      decided: _decided,
      removed: _removed,
      sites: _sites,
      digest: _digest,
      ...entry
    } = item;
    // How to hand in is read on a screen of its own.
    const channels = entry.channels.map(({ name, note }) => ({
      name,
      ...(note !== undefined && { note }),
    }));
    return { ...entry, channels };
  });
  return { edition, items: entries, contacts, districts };
}

function readFolder(sources: Sources): Compiled | undefined {
  const edition = sources.read('edition.yaml', files.EditionFile);
  const documents = sources.read('documents.yaml', files.DocumentsFile);
  const directory = sources.read('contacts.yaml', files.ContactsFile);
  const facts = sources.read('facts.yaml', files.FactsFile);
  const remedies = sources.read('remedies.yaml', files.RemediesFile);
  const channels = sources.read('channels.yaml', ChannelsFile);
  const sites = sources.read('sites.yaml', SitesFile);
  const holidays = sources.read('holidays.yaml', files.HolidaysFile)?.years;
  const attachments = sources.read('attachments.yaml', files.AttachmentsFile);
  const profile = sources.read('profile.yaml', files.ProfileFile);
  const guidance = sources.read('guidance.yaml', GuidanceFile);
  const order = sources.read('order.yaml', OrderFile);
  const which = sources.read('which.yaml', WhichFile);
  const forms = readNamed(sources, 'forms', FormFile);
  const itemFiles = readNamed(sources, 'items', files.ItemFile);
  if (!edition || !documents || !directory || !facts || !remedies || !holidays || !attachments)
    return undefined;
  if (!channels || !sites || !profile || !guidance || !order || !which) return undefined;

  const items = completeItems(
    itemFiles.map((file) =>
      readItem(file, { facts, remedies, channels, sites, holidays }, sources.problems),
    ),
    sources.problems,
  );
  if (items === undefined) return undefined;
  const catalogue: Catalogue = {
    edition,
    items,
    ...directory,
    documents: byId(documents),
    holidays,
    forms: byId(forms),
    profile: { ...profile, entries: withClauseOptions(profile.entries, forms) },
    released: readReleased(sources),
  };
  return {
    catalogue,
    guidance,
    order,
    which: { ...which, items: files.ITEM_IDS },
    facts,
    attachments: attachments.map(({ id }) => id),
  };
}

/** All files of one folder; each is named after the id inside. */
function readNamed<Schema extends v.GenericSchema<unknown, { id: string }>>(
  sources: Sources,
  folder: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  return sources.list(folder, '.yaml').flatMap((file) => {
    const content = sources.read(file, schema);
    if (content === undefined) return [];
    if (file !== `${folder}/${content.id}.yaml`)
      sources.problems.push({ file, message: `文件名要和里面的编号 ${content.id} 一致` });
    return [content];
  });
}

function byId<Entry extends { readonly id: string }>(
  list: readonly Entry[],
): Record<string, Entry> {
  return Object.fromEntries(list.map((entry) => [entry.id, entry]));
}

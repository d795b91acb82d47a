import type { ChannelsFile, SitesFile } from './channel-schema';
import type { PublicSite, SubmissionChannel } from './channel-types';
import type { ItemFile } from './schema';
import type { Remedy } from './types';

/** Lists that items refer to by id. */
export interface SharedLists {
  readonly channels: ChannelsFile;
  readonly sites: SitesFile;
  readonly remedies: readonly Remedy[];
}

/** The channels of an item, each with its own steps and then the shared ones; `note` hears of an id that names nothing. */
export function readChannels(
  { contact, channels }: Pick<ItemFile, 'contact' | 'channels'>,
  shared: SharedLists,
  note: (message: string) => void,
): readonly SubmissionChannel[] {
  return channels.map(({ commonSteps, ...channel }) => {
    const common = shared.channels.find(({ id }) => id === commonSteps);
    if (commonSteps !== undefined && common === undefined)
      note(`channels 里的 ${commonSteps} 不在 channels.yaml 里`);
    return { contact, ...channel, steps: [...channel.steps, ...(common?.steps ?? [])] };
  });
}

/** The sites an item is looked up on after it was agreed to. */
export function readSites(
  { contact, sites }: Pick<ItemFile, 'contact' | 'sites'>,
  shared: SharedLists,
  note: (message: string) => void,
): readonly PublicSite[] {
  return sites.flatMap((id) => {
    const site = shared.sites.find((one) => one.id === id);
    if (site === undefined) {
      note(`sites 里的 ${id} 不在 sites.yaml 里`);
      return [];
    }
    const objection = shared.remedies.find((remedy) => remedy.id === site.objection);
    if (objection === undefined) {
      note(`sites.yaml 里的 ${site.objection} 不在 remedies.yaml 里`);
      return [];
    }
    return [{ contact, ...site, objection }];
  });
}

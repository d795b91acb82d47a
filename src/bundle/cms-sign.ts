import { sha256, type Bytes } from './bytes';
import { certificate, certificateBody } from './certificate';
import { der, signatureFile, signedAttributes, toBeSigned } from './cms';
import { toDer } from './ecdsa-der';
import type { Instant } from './instant';
import type { Signer } from './signer';

const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A signer with a certificate that the key signs for itself, valid from `signedAt` on. */
export async function selfSigned(keys: CryptoKeyPair, signedAt: Instant): Promise<Signer> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const body = await certificateBody({ publicKey, signedAt });
  const signed = certificate(body, await signature(keys.privateKey, der(body)));
  return {
    signedAt,
    async sign(content) {
      const contentDigest = await sha256(content);
      const attributes = await signedAttributes({ contentDigest, signedAt, certificate: signed });
      const value = await signature(keys.privateKey, toBeSigned(attributes));
      return signatureFile(signed, attributes, value);
    },
  };
}

async function signature(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return toDer(new Uint8Array(await crypto.subtle.sign(algorithm, key, bytes)));
}

import { ContentInfo, SignedData, id_signingTime } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Time } from '@peculiar/asn1-x509';
import { equalBytes, sha256, type Bytes } from './bytes';
import { certificate, certificateBody, ecdsaWithSha256, isDeviceKey } from './certificate';
import { der, signatureFile, signedAttributes, toBeSigned } from './cms';
import { fromDer } from './ecdsa-der';
import { instantOf, type Instant } from './instant';
import type { Reason } from './reason';

export interface Verified {
  readonly signedAt: Instant;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Bytes;
}

/** Four values are all that a signature of our form does not share with every other one. */
interface Parts {
  readonly publicKey: Bytes;
  readonly signedAt: Instant;
  readonly certificateSignature: Bytes;
  readonly signature: Bytes;
}

/**
 * Checks a detached signature over `content`; the caller bounds the size of `file`. Libraries forgive what CMS leaves
 * open (unbound certificates, other encodings, unsigned attributes), so nothing is judged field by field: four values are
 * taken out, the whole file is made again from them and `content`, and must be equal to the byte. Only then are the two
 * ECDSA signatures verified.
 */
export async function verifySignature(content: Bytes, file: Bytes): Promise<Verified | Reason> {
  const parts = takeApart(file);
  if (typeof parts === 'string') return parts;
  const { publicKey, signedAt } = parts;
  if (!isDeviceKey(publicKey)) return 'other-algorithm';

  const body = await certificateBody({ publicKey, signedAt });
  const signed = certificate(body, parts.certificateSignature);
  const contentDigest = await sha256(content);
  const attributes = await signedAttributes({ contentDigest, signedAt, certificate: signed });
  if (!equalBytes(signatureFile(signed, attributes, parts.signature), file))
    return 'signature-form';

  const key = await importKey(publicKey);
  if (key === undefined) return 'signature-form';
  const holds =
    (await verify(key, parts.certificateSignature, der(body))) &&
    (await verify(key, parts.signature, toBeSigned(attributes)));
  return holds ? { signedAt, publicKey } : 'signature';
}

/** The ASN.1 library reports every malformation by throwing, so this is where it is caught. */
function takeApart(file: Bytes): Parts | Reason {
  try {
    const signedData = AsnConvert.parse(AsnConvert.parse(file, ContentInfo).content, SignedData);
    const signer = signedData.signerInfos[0];
    const signed = signedData.certificates?.[0]?.certificate;
    const time = signer?.signedAttrs?.find(({ attrType }) => attrType === id_signingTime);
    const value = time?.attrValues[0];
    if (!signer || !signed || !value) return 'signature-form';
    if (signer.signatureAlgorithm.algorithm !== ecdsaWithSha256().algorithm)
      return 'other-algorithm';
    const signedAt = instantOf(AsnConvert.parse(value, Time).getTime().getTime());
    if (signedAt === undefined) return 'signature-form';
    return {
      publicKey: der(signed.tbsCertificate.subjectPublicKeyInfo),
      signedAt,
      certificateSignature: new Uint8Array(signed.signatureValue),
      signature: new Uint8Array(signer.signature.buffer),
    };
  } catch {
    return 'signature-form';
  }
}

/** Undefined when the point is not on the curve. */
async function importKey(publicKey: Bytes): Promise<CryptoKey | undefined> {
  try {
    const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
    return await crypto.subtle.importKey('spki', publicKey, p256, false, ['verify']);
  } catch {
    return undefined;
  }
}

async function verify(key: CryptoKey, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const raw = fromDer(signature);
  if (raw === undefined) return false;
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, bytes);
}

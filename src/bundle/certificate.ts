import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  Extension,
  Extensions,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
  Version,
  id_ce_basicConstraints,
  id_ce_keyUsage,
} from '@peculiar/asn1-x509';
import { hex, joinBytes, sha256, utf8, type Bytes } from './bytes';
import { keyFingerprint } from './device-signer';
import { timeOf, type Instant } from './instant';

/** Who signs: a public key (SubjectPublicKeyInfo, DER) and when. Everything else of the certificate follows from the two. */
export interface Signatory {
  readonly publicKey: Bytes;
  readonly signedAt: Instant;
}

const commonName = '2.5.4.3';

/** SubjectPublicKeyInfo of a point on P-256, uncompressed, up to the coordinates (RFC 5480, 2). */
const p256Prefix = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/** Whether these bytes have the form of a device's public key; whether the point is on the curve is not checked here. */
export function isDeviceKey(publicKey: Bytes): boolean {
  return publicKey.length === 91 && hex(publicKey).startsWith(p256Prefix);
}

/** ecdsa-with-SHA256 has no parameters, not even NULL (RFC 5758, 3.2). */
export function ecdsaWithSha256(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });
}

/** The name says which device key it is, never who the person is. */
async function deviceName(publicKey: Bytes): Promise<Name> {
  const text = `设备签名 ${await keyFingerprint(publicKey)}`;
  const value = new AttributeValue({ utf8String: text });
  const attribute = new AttributeTypeAndValue({ type: commonName, value });
  return new Name([new RelativeDistinguishedName([attribute])]);
}

/** Positive, 127 bits, and other for other certificates of the same key. */
async function serialNumber({ publicKey, signedAt }: Signatory): Promise<Bytes> {
  const digest = await sha256(joinBytes([publicKey, utf8(signedAt)]));
  const serial = digest.slice(0, 16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/** The part of a self-signed device certificate that is signed: always the same for the same signatory. */
export async function certificateBody(signatory: Signatory): Promise<TBSCertificate> {
  const name = await deviceName(signatory.publicKey);
  const serial = await serialNumber(signatory);
  return new TBSCertificate({
    version: Version.v3,
    serialNumber: serial.buffer,
    signature: ecdsaWithSha256(),
    issuer: name,
    validity: validity(signatory.signedAt),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(signatory.publicKey, SubjectPublicKeyInfo),
    extensions: new Extensions([
      critical(id_ce_basicConstraints, new BasicConstraints()),
      critical(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature)),
    ]),
  });
}

export function certificate(body: TBSCertificate, signature: Bytes): Certificate {
  return new Certificate({
    tbsCertificate: body,
    signatureAlgorithm: ecdsaWithSha256(),
    signatureValue: signature.buffer,
  });
}

/** A device key has no known end: 9999-12-31 says just that (RFC 5280, 4.1.2.5). */
function validity(from: Instant): Validity {
  const made = new Validity({ notBefore: new Date(timeOf(from)), notAfter: new Date(0) });
  made.notAfter = new Time({ generalTime: new Date(Date.UTC(9999, 11, 31, 23, 59, 59)) });
  return made;
}

function critical(id: string, value: BasicConstraints | KeyUsage): Extension {
  const extnValue = new OctetString(AsnConvert.serialize(value));
  return new Extension({ extnID: id, critical: true, extnValue });
}

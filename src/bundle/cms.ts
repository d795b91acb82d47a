import {
  Attribute,
  CMSVersion,
  CertificateChoices,
  CertificateSet,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
  SignatureAlgorithmIdentifier,
  id_contentType,
  id_data,
  id_messageDigest,
  id_signedData,
  id_signingTime,
} from '@peculiar/asn1-cms';
import {
  AsnArray,
  AsnConvert,
  AsnObjectIdentifierConverter,
  AsnType,
  AsnTypeTypes,
  OctetString,
} from '@peculiar/asn1-schema';
import { Time, type Certificate } from '@peculiar/asn1-x509';
import { sha256, type Bytes } from './bytes';
import { ecdsaWithSha256 } from './certificate';
import { timeOf, type Instant } from './instant';

// The one form of CMS this program writes and accepts: CAdES-B (EN 319 122-1), one signer, ECDSA P-256 with SHA-256, four
// signed attributes and no unsigned one. All its bytes follow from the arguments below: the signer makes them so, the
// verifier makes them again and compares.

const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

/** The attributes as they are hashed: SET OF (RFC 5652, 5.4); in the message the same stands under [0]. */
class AttributeSet extends AsnArray<Attribute> {}
AsnType({ type: AsnTypeTypes.Set, itemType: Attribute })(AttributeSet);

// SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF SEQUENCE { certHash OCTET STRING } }, SHA-256 being the default
// that DER leaves out (RFC 5035).
class CertificateId extends AsnArray<OctetString> {}
class CertificateIds extends AsnArray<CertificateId> {}
class SigningCertificate extends AsnArray<CertificateIds> {}
AsnType({ type: AsnTypeTypes.Sequence, itemType: OctetString })(CertificateId);
AsnType({ type: AsnTypeTypes.Sequence, itemType: CertificateId })(CertificateIds);
AsnType({ type: AsnTypeTypes.Sequence, itemType: CertificateIds })(SigningCertificate);

/** What the signature of a device covers: the manifest, the time and the certificate. */
export interface Statement {
  readonly contentDigest: Bytes;
  readonly signedAt: Instant;
  readonly certificate: Certificate;
}

export async function signedAttributes(statement: Statement): Promise<readonly Attribute[]> {
  const certificateHash = await sha256(der(statement.certificate));
  const ids = new CertificateIds([new CertificateId([new OctetString(certificateHash)])]);
  // DER orders a SET by encoding; these four differ first in their length, which ascends as they stand here.
  return [
    attribute(id_contentType, AsnObjectIdentifierConverter.toASN(id_data).toBER()),
    attribute(id_signingTime, AsnConvert.serialize(new Time(timeOf(statement.signedAt)))),
    attribute(id_messageDigest, AsnConvert.serialize(new OctetString(statement.contentDigest))),
    attribute(signingCertificateV2, AsnConvert.serialize(new SigningCertificate([ids]))),
  ];
}

/** The bytes that the device key signs. */
export function toBeSigned(attributes: readonly Attribute[]): Bytes {
  return der(new AttributeSet([...attributes]));
}

/** The detached signature as a file: ContentInfo { SignedData }, with `signature` in DER. */
export function signatureFile(
  certificate: Certificate,
  attributes: readonly Attribute[],
  signature: Bytes,
): Bytes {
  const { issuer, serialNumber } = certificate.tbsCertificate;
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }),
    }),
    digestAlgorithm: sha256Identifier(),
    signedAttrs: [...attributes],
    signatureAlgorithm: new SignatureAlgorithmIdentifier(ecdsaWithSha256()),
    signature: new OctetString(signature),
  });
  const signedData = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([sha256Identifier()]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    certificates: new CertificateSet([new CertificateChoices({ certificate })]),
    signerInfos: new SignerInfos([signer]),
  });
  return der(
    new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signedData) }),
  );
}

export function der(value: object): Bytes {
  return new Uint8Array(AsnConvert.serialize(value));
}

function attribute(attrType: string, value: ArrayBuffer): Attribute {
  return new Attribute({ attrType, attrValues: [value] });
}

/** Without parameters, not even NULL (RFC 5754, 2). */
function sha256Identifier(): DigestAlgorithmIdentifier {
  return new DigestAlgorithmIdentifier({ algorithm: '2.16.840.1.101.3.4.2.1' });
}

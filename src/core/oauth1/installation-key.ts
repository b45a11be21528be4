/** The RSA key pair of this installation, made once. */
export interface InstallationKey {
  /** Under which name remote applications keep the public key. */
  consumerKey: string;
  /** PKCS#8, PEM. */
  privateKey: string;
  /** SPKI, PEM. */
  publicKey: string;
}

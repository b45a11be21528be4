/** The RSA key pair with which this installation signs its requests; generated once. */
export interface InstallationKey {
  /** The name under which remote applications register the public key. */
  consumerKey: string;
  /** PKCS#8, PEM. */
  privateKey: string;
  /** SPKI, PEM. */
  publicKey: string;
}

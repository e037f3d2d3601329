package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.key.OpenVault;
import java.nio.file.Path;

/**
 * What a custodian brings to the cold machine.
 *
 * @param vault the cold vault, opened
 * @param trust the trust file, verified
 * @param journal where the signer's journal is, or is to be
 */
public record ColdDesk(OpenVault vault, TrustFile trust, Path journal) {}

package dev.strongroom.core.backup;

import dev.strongroom.chain.Digest;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup.
 *
 * @param version of the format, {@code 1}
 * @param createdAt when it was begun
 * @param auditRows rows of the audit log when it was begun; the backup holds at least these
 * @param transfers transfers of the ledger when it was begun; the backup holds at least these
 * @param entries every file, in the order of the archive
 */
record BackupManifest(String version, Instant createdAt, long auditRows, long transfers, List<Entry> entries) {
    static final String VERSION = "1";

    /**
     * One file.
     *
     * @param name plain file name
     * @param size bytes
     * @param sha256 of its bytes
     */
    record Entry(String name, long size, Digest sha256) {}

    BackupManifest {
        entries = List.copyOf(entries);
    }
}

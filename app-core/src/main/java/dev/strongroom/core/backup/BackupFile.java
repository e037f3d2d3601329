package dev.strongroom.core.backup;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The bytes of a backup: two lines (format, SHA-256 of the rest) and a ZIP archive that begins with its manifest. */
final class BackupFile {
    static final String DATABASE = "database.zip";
    private static final String MAGIC = "strongroom-backup/1\n";
    private static final String MANIFEST = "manifest.json";
    private static final int HEADER = MAGIC.length() + 64 + 1;
    private static final int LARGEST_MANIFEST = 1 << 20;

    private BackupFile() {}

    /** Writes a new file; the archive is hashed before its header is written. */
    static void write(Path file, BackupManifest manifest, List<Path> files) throws IOException {
        Path body = file.resolveSibling(file.getFileName() + ".body");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(body)))) {
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
                for (Path part : files) {
                    zip.putNextEntry(new ZipEntry(part.getFileName().toString()));
                    Files.copy(part, zip);
                }
            }
            String header = MAGIC + sha256(body) + "\n";
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(header.getBytes(StandardCharsets.US_ASCII));
                Files.copy(body, out);
            }
        } finally {
            Files.deleteIfExists(body);
        }
    }

    /**
     * Checks every byte of a file, then takes its parts out into an empty folder. Refused: {@code backup.format},
     * {@code backup.altered}.
     */
    static BackupManifest extract(Path file, Path folder) throws IOException {
        requireUnaltered(file);
        try (ZipInputStream zip = new ZipInputStream(body(file))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(MANIFEST)) {
                throw altered("does not begin with its manifest");
            }
            byte[] text = zip.readNBytes(LARGEST_MANIFEST);
            BackupManifest manifest =
                    Json.read(new String(text, StandardCharsets.UTF_8), BackupManifest.class, "manifest");
            if (!manifest.version().equals(BackupManifest.VERSION)) {
                throw new RefusedException("backup.format", "backup: is of version " + manifest.version() + ", not 1");
            }
            for (BackupManifest.Entry entry : manifest.entries()) {
                extract(zip, entry, folder);
            }
            if (zip.getNextEntry() != null) {
                throw altered("holds more than its manifest lists");
            }
            return manifest;
        }
    }

    private static void extract(ZipInputStream zip, BackupManifest.Entry entry, Path folder) throws IOException {
        ZipEntry next = zip.getNextEntry();
        boolean named = entry.name().equals(DATABASE) || CoreFolder.keeps(entry.name());
        if (next == null || !named || !next.getName().equals(entry.name())) {
            throw altered("does not hold what its manifest lists");
        }
        Path part = folder.resolve(entry.name());
        Files.copy(zip, part);
        if (Files.size(part) != entry.size() || !sha256(part).equals(entry.sha256())) {
            throw altered(entry.name() + " is not what its manifest lists");
        }
    }

    private static void requireUnaltered(Path file) throws IOException {
        String header;
        try (InputStream in = Files.newInputStream(file)) {
            header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
        }
        if (!header.startsWith(MAGIC) || header.length() != HEADER) {
            throw new RefusedException("backup.format", "backup: " + file + " is not a backup of this program");
        }
        MessageDigest sha = digest();
        try (DigestInputStream in = new DigestInputStream(body(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!header.substring(MAGIC.length()).equals(HexFormat.of().formatHex(sha.digest()) + "\n")) {
            throw altered("its SHA-256 does not match");
        }
    }

    private static InputStream body(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(HEADER);
        return in;
    }

    static Digest sha256(Path file) throws IOException {
        MessageDigest sha = digest();
        try (DigestInputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.of(sha.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static RefusedException altered(String how) {
        return new RefusedException(
                "backup.altered", "backup: was altered or cut short, " + how + "; take another copy");
    }
}

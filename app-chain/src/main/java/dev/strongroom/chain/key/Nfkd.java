package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Unicode's compatibility decomposition, so that one passphrase typed on two keyboards is one passphrase. */
final class Nfkd {
    private Nfkd() {}

    /**
     * The NFKD form of UTF-8 text in a new array. ASCII is its own form and becomes no String; for other text Java has
     * no other way, so those characters stay in memory until they are collected.
     */
    static byte[] of(byte[] utf8) {
        if (isAscii(utf8)) {
            return utf8.clone();
        }
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            byte[] normal = Normalizer.normalize(chars, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
            chars.clear();
            while (chars.hasRemaining()) {
                chars.put('\0');
            }
            return normal;
        } catch (CharacterCodingException e) {
            throw new RefusedException("secret.encoding", "secret: is not UTF-8 text", e);
        }
    }

    private static boolean isAscii(byte[] text) {
        byte all = 0;
        for (byte b : text) {
            all |= b;
        }
        return all >= 0;
    }
}

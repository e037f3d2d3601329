package dev.strongroom.chain.ceremony;

import java.security.SecureRandom;

/** Counts instead of being random, so that what it makes is the same in every run. */
@SuppressWarnings("serial")
final class CountingRandom extends SecureRandom {
    private byte next;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = next++;
        }
    }
}

package dev.strongroom.chain.sandbox.solana;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A note in UTF-8; whoever it names as an account must sign. */
final class MemoProgram implements Program {
    private static final long UNITS = 2_000;
    private static final long UNITS_PER_BYTE = 350;

    @Override
    public long units(Bytes data) {
        return UNITS + UNITS_PER_BYTE * data.length();
    }

    @Override
    public void run(Frame frame) {
        Bytes data = Bytes.of(frame.data().take(frame.data().remaining()));
        String note = text(data).orElseThrow(() -> InstructionFailure.named("InvalidInstructionData"));
        for (int i = 0; i < frame.accounts(); i++) {
            frame.requireSigner(frame.key(i));
        }
        frame.log("Program log: Memo (len " + data.length() + "): \"" + note + "\"");
    }

    /** The note; empty where it is not UTF-8. */
    static Optional<String> text(Bytes data) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data.array()))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}

package dev.strongroom.desktop.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * A text as a QR code. It is black on white with its quiet zone in every theme: scanners read no other.
 *
 * @see <a href="https://www.iso.org/standard/83389.html">ISO/IEC 18004</a>
 */
public final class QrCode extends ImageView {
    private static final int QUIET = 4;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    /**
     * @param text up to some hundred characters
     * @param side the most pixels of a side; a module of the code takes whole ones, so that its edges are sharp
     * @param name what it is, for those who do not see it
     */
    public QrCode(String text, int side, String name) {
        super(image(modules(text), side));
        setSmooth(false);
        setAccessibleText(name);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters makes no QR code", e);
        }
    }

    private static WritableImage image(BitMatrix modules, int side) {
        int scale = Math.max(1, side / modules.getWidth());
        WritableImage image = new WritableImage(modules.getWidth() * scale, modules.getHeight() * scale);
        for (int y = 0; y < modules.getHeight() * scale; y++) {
            for (int x = 0; x < modules.getWidth() * scale; x++) {
                image.getPixelWriter().setArgb(x, y, modules.get(x / scale, y / scale) ? BLACK : WHITE);
            }
        }
        return image;
    }
}

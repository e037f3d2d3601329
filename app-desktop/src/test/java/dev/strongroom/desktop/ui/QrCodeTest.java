package dev.strongroom.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.strongroom.desktop.fx.Fx;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x9858EfFD232B4033E47d90003D41EC34EcaEda94",
                "TFB7LbsxCm7KKfNUBzb3fFQHJfQnQgjHYW",
                "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
            })
    void aScannerReadsTheAddress(String address) throws ReaderException {
        Image image = Fx.call(() -> new QrCode(address, 300, "address").getImage());
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);

        assertThat(width).isBetween(200, 300).isEqualTo(height);
        assertThat(new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                                Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText())
                .isEqualTo(address);
    }
}

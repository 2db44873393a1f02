package org.massreview.directory;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A citizen's phone: finds the code in a picture and reads its link. */
final class Scanner {

    private Scanner() {}

    static String read(BufferedImage picture) throws Exception {
        return scan(picture).getText();
    }

    static Result scan(BufferedImage picture) throws Exception {
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true));
    }
}

package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScryptTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 7914, section 12; the last vector there asks for 1 GiB. */
    @ParameterizedTest
    @CsvSource({
        "'','',16,1,1,77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
        "password,NaCl,1024,8,16,fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
        "pleaseletmein,SodiumChloride,16384,8,1,7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    })
    void everyVectorOfTheRfcIsDerived(String password, String salt, int n, int r, int p, String key) {
        assertThat(HEX.formatHex(Scrypt.key(ascii(password), ascii(salt), n, r, p, 64)))
                .isEqualTo(key);
    }

    /** RFC 7914, section 11. */
    @ParameterizedTest
    @CsvSource({
        "passwd,salt,1,55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        "Password,NaCl,80000,4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
    })
    void everyVectorOfPbkdf2IsDerived(String password, String salt, int c, String key) {
        assertThat(HEX.formatHex(Scrypt.pbkdf2(ascii(password), ascii(salt), c, 64)))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "2,8,1", "4,3,2", "8,8,16", "64,5,3", "32768,1,1", "1024,32,2", "2,32,32"})
    void whereBouncyCastleDerivesOneTooItIsTheSame(int n, int r, int p) {
        byte[] password = ascii("Zürich 한국");
        byte[] salt = HEX.parseHex("d571fff447ffb24314f9513f5160246f");
        assertThat(Scrypt.key(password, salt, n, r, p, 32)).isEqualTo(SCrypt.generate(password, salt, n, r, p, 32));
    }
}

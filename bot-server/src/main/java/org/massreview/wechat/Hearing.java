package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.People;
import org.massreview.conversation.Heard;
import org.massreview.conversation.Heard.Kind;

/** What the platform pushes, as the conversation hears it; what is not for the conversation is not heard. */
final class Hearing {

    private static final String SUBSCRIBED_BY_CODE = "qrscene_";
    private static final String WINDOW_LINK = "/w/";

    private final People people;

    Hearing(People people) {
        this.people = people;
    }

    Optional<Heard> of(Account account, Message message) {
        return switch (message.type()) {
            case "text" -> heard(account, message, Kind.TEXT, typedOrTapped(message));
            case "voice" -> heard(account, message, Kind.VOICE, message.field("Recognition"));
            case "image" -> heard(account, message, Kind.PHOTO, "");
            case "video", "shortvideo", "location", "link", "miniprogrampage" ->
                heard(account, message, Kind.OTHER, "");
            case "event" -> event(account, message);
            default -> Optional.empty();
        };
    }

    private static String typedOrTapped(Message message) {
        String content = message.field("Content");
        return message.field(TapLink.CHOICE).isEmpty() ? content : TapLink.label(content);
    }

    private Optional<Heard> event(Account account, Message message) {
        String key = message.field("EventKey");
        return switch (message.event()) {
            case "subscribe" ->
                heard(
                        account,
                        message,
                        Kind.SUBSCRIBE,
                        key.startsWith(SUBSCRIBED_BY_CODE) ? key.substring(SUBSCRIBED_BY_CODE.length()) : "");
            case "scan" -> heard(account, message, Kind.SCAN, key);
            case "scancode_push", "scancode_waitmsg" ->
                heard(account, message, Kind.SCAN, scene(message.field("ScanCodeInfo.ScanResult")));
            case "click" -> heard(account, message, Kind.CLICK, key);
            case "user_enter_tempsession" -> heard(account, message, Kind.ENTER, message.field("SessionFrom"));
            default -> Optional.empty();
        };
    }

    private Optional<Heard> heard(Account account, Message message, Kind kind, String text) {
        @Nullable String photo = kind == Kind.PHOTO ? message.field("PicUrl") : null;
        return Optional.of(new Heard(
                people.byOpenid(message.from()), kind, text, photo, id(account, message), Locale.SIMPLIFIED_CHINESE));
    }

    /** The menu's camera gives the printed link where a parametric code gives the scene alone. */
    private static String scene(String scanned) {
        int at = scanned.indexOf(WINDOW_LINK);
        return at < 0 ? scanned : scanned.substring(at + WINDOW_LINK.length()).split("[/?#]", 2)[0];
    }

    /** @return 32 hexadecimal digits without the openid, the same for each delivery of one message */
    static String id(Account account, Message message) {
        return digest((account.appId() + "|" + message.identity()).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the first 16 bytes of the SHA-256, hexadecimal */
    static String digest(byte[] message) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(message);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.massreview.wechat;

/**
 * 被动回复: what is answered inside the callback; no content means {@code success}, which says nothing to the person.
 *
 * @param createdAt seconds since the epoch
 * @param content the words of a text, the media id of an image
 */
record PassiveReply(long createdAt, Type type, String content) {

    static final String SUCCESS = "success";
    static final PassiveReply SILENT = new PassiveReply(0, Type.TEXT, "");

    /** Marks a kept image; a kept text begins with its time. */
    private static final char IMAGE = 'i';

    enum Type {
        TEXT,
        IMAGE
    }

    static PassiveReply text(long createdAt, String words) {
        return new PassiveReply(createdAt, Type.TEXT, words);
    }

    static PassiveReply image(long createdAt, String mediaId) {
        return new PassiveReply(createdAt, Type.IMAGE, mediaId);
    }

    boolean isSilent() {
        return content.isEmpty();
    }

    /** The form in which it is kept: without names, since the repeated delivery brings them again. */
    String kept() {
        return isSilent() ? "" : (type == Type.IMAGE ? String.valueOf(IMAGE) : "") + createdAt + ":" + content;
    }

    static PassiveReply parse(String kept) {
        int colon = kept.indexOf(':');
        if (colon < 0) {
            return SILENT;
        }
        boolean image = kept.charAt(0) == IMAGE;
        return new PassiveReply(
                Long.parseLong(kept, image ? 1 : 0, colon, 10),
                image ? Type.IMAGE : Type.TEXT,
                kept.substring(colon + 1));
    }

    String xml(Message answered) {
        return "<xml><ToUserName>" + cdata(answered.from()) + "</ToUserName><FromUserName>" + cdata(answered.to())
                + "</FromUserName><CreateTime>" + createdAt + "</CreateTime>" + body() + "</xml>";
    }

    private String body() {
        return switch (type) {
            case TEXT -> "<MsgType><![CDATA[text]]></MsgType><Content>" + cdata(content) + "</Content>";
            case IMAGE ->
                "<MsgType><![CDATA[image]]></MsgType><Image><MediaId>" + cdata(content) + "</MediaId></Image>";
        };
    }

    /** The same, encrypted as the platform wants it in compatible and safe mode. */
    static String sealed(String xml, Seal seal, String timestamp, String nonce) {
        String encrypted = seal.encrypt(xml);
        return "<xml><Encrypt>" + cdata(encrypted) + "</Encrypt><MsgSignature>"
                + cdata(seal.sign(timestamp, nonce, encrypted)) + "</MsgSignature><TimeStamp>" + timestamp
                + "</TimeStamp><Nonce>" + cdata(nonce) + "</Nonce></xml>";
    }

    private static String cdata(String text) {
        String safe = text.codePoints().allMatch(PassiveReply::isXml)
                ? text
                : text.codePoints()
                        .filter(PassiveReply::isXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return "<![CDATA[" + safe.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    /** Other characters must not stand in XML 1.0 at all, not even escaped. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}

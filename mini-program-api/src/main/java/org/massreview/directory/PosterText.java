package org.massreview.directory;

/**
 * What stands on one window's poster 窗口码海报.
 *
 * @param link what the code says, ASCII: {@code https://host/w/<code>}
 * @param county as people read it, 随县
 * @param township 澴潭镇
 * @param number 3号窗口
 * @param name 民政救助窗口
 * @param shortCode what a person says or types, 203417; printed in groups of three
 * @param codeVersion which issue of the code this is, from 1; an older sticker on the wall is out of date
 */
public record PosterText(
        String link, String county, String township, String number, String name, String shortCode, int codeVersion) {

    /** 随县 澴潭镇. */
    String place() {
        return (county.strip() + " " + township.strip()).strip();
    }

    /** 203 417: three figures at a time are remembered on the way to the telephone. */
    String spokenCode() {
        return shortCode.strip().replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }
}

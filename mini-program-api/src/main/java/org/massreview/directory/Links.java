package org.massreview.directory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that are printed; {@code massreview.public-url} is the host that citizens' phones reach. */
@Component
public class Links {

    private final String base;

    Links(@Value("${massreview.public-url:http://localhost:8080}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String of(ServiceWindow window) {
        return base + "/w/" + window.qr();
    }

    /** 绑定: the page that tells what to do with a binding code. */
    public String binding(String code) {
        return base + "/b/" + code;
    }

    /** 电脑登录: the page that tells what to do with the word on a desktop's screen. */
    public String login(String word) {
        return base + "/l/" + word;
    }

    /** 网页: a page of the client as a browser opens it. @param page as the mini-program calls it, such as {@code pages/mine} */
    public String page(String page) {
        return base + "/h5/index.html#/" + page;
    }

    /** @param period as the score page reads it, such as 2026-03-01..2026-03-31 */
    public String scores(Place place, String period) {
        return page("pages/scores?kind=" + place.kind().word() + "&code=" + place.code() + "&period=" + period);
    }
}

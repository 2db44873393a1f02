package org.massreview.wechat;

import java.util.List;
import java.util.Objects;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.jspecify.annotations.Nullable;

/**
 * 菜单按钮.
 *
 * @param type click, scancode_waitmsg or view; null for a button that opens others
 * @param key what a click is heard as
 * @param url of a view
 * @param buttons those above it
 */
record MenuButton(
        String name,
        @Nullable String type,
        @Nullable String key,
        @Nullable String url,
        List<MenuButton> buttons) {

    MenuButton {
        buttons = List.copyOf(buttons);
    }

    WxMenuButton forPlatform() {
        WxMenuButton button = new WxMenuButton();
        button.setName(name);
        button.setType(type);
        button.setKey(key);
        button.setUrl(url);
        button.setSubButtons(buttons.stream().map(MenuButton::forPlatform).toList());
        return button;
    }

    /** The platform leaves out what a button of its kind does not need, and may write it empty. */
    static MenuButton of(WxMenuButton button) {
        List<WxMenuButton> above = Objects.requireNonNullElse(button.getSubButtons(), List.of());
        return new MenuButton(
                Objects.requireNonNullElse(button.getName(), ""),
                orNull(button.getType()),
                orNull(button.getKey()),
                orNull(button.getUrl()),
                above.stream().map(MenuButton::of).toList());
    }

    private static @Nullable String orNull(@Nullable String word) {
        return word == null || word.isEmpty() ? null : word;
    }
}

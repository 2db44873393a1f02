package org.massreview.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * config/wechat-menu.yml, read and held against the platform's limits.
 *
 * @param problems in words for the operator, in the order of the file; the menu may be published when there are none
 */
record MenuFile(List<MenuButton> buttons, List<String> problems) {

    private static final String SITE = "{site}";
    private static final Set<String> KEYED = Set.of("click", "scancode_waitmsg", "scancode_push");

    private static final int TOP_AT_MOST = 3;
    private static final int ABOVE_AT_MOST = 5;
    private static final int TOP_NAME_BYTES = 16;
    private static final int NAME_BYTES = 60;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 1024;

    MenuFile {
        buttons = List.copyOf(buttons);
        problems = List.copyOf(problems);
    }

    /** @param site what {@code {site}} in an address stands for, without a slash at the end */
    static MenuFile read(Path file, String site) {
        List<String> problems = new ArrayList<>();
        try (InputStream input = Files.newInputStream(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            @Nullable Object menu = content instanceof Map<?, ?> map ? map.get("menu") : null;
            List<MenuButton> buttons = buttons(menu, "menu", site, problems);
            check(buttons, problems);
            return new MenuFile(buttons, problems);
        } catch (IOException | YAMLException unreadable) {
            return new MenuFile(List.of(), List.of("can not be read: " + unreadable.getMessage()));
        }
    }

    private static List<MenuButton> buttons(@Nullable Object raw, String where, String site, List<String> problems) {
        if (!(raw instanceof List<?> list)) {
            problems.add(where + " needs a list of buttons");
            return List.of();
        }
        List<MenuButton> buttons = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> button) {
                String name = word(button, "name");
                @Nullable Object above = button.get("buttons");
                buttons.add(new MenuButton(
                        name,
                        orNull(word(button, "type")),
                        orNull(word(button, "key")),
                        orNull(word(button, "url").replace(SITE, site)),
                        above == null ? List.of() : buttons(above, name, site, problems)));
            } else {
                problems.add(where + " has something that is no button: " + each);
            }
        }
        return buttons;
    }

    private static void check(List<MenuButton> top, List<String> problems) {
        if (top.isEmpty() || top.size() > TOP_AT_MOST) {
            problems.add("the menu needs 1 to " + TOP_AT_MOST + " buttons and has " + top.size());
        }
        for (MenuButton button : top) {
            tooLong("name", button.name(), TOP_NAME_BYTES, problems);
            if (button.buttons().isEmpty()) {
                checkDeed(button, problems);
                continue;
            }
            if (button.buttons().size() > ABOVE_AT_MOST) {
                problems.add(button.name() + " has more than " + ABOVE_AT_MOST + " buttons");
            }
            if (button.type() != null) {
                problems.add(button.name() + " opens others and can do nothing itself");
            }
            button.buttons().forEach(above -> {
                tooLong("name", above.name(), NAME_BYTES, problems);
                if (!above.buttons().isEmpty()) {
                    problems.add(above.name() + " stands in the second row and can open no others");
                }
                checkDeed(above, problems);
            });
        }
    }

    private static void checkDeed(MenuButton button, List<String> problems) {
        if (button.type() != null && KEYED.contains(button.type())) {
            required("key", button, button.key(), KEY_BYTES, problems);
        } else if ("view".equals(button.type())) {
            required("url", button, button.url(), URL_BYTES, problems);
            if (button.url() != null && !button.url().matches("https?://.+")) {
                problems.add(button.name() + " needs an address that begins with http:// or https://");
            }
        } else {
            problems.add(button.name() + " has the type " + button.type() + "; known are view and " + KEYED);
        }
    }

    private static void required(
            String what, MenuButton button, @Nullable String value, int bytes, List<String> problems) {
        if (value == null) {
            problems.add(button.name() + " needs a " + what);
        } else {
            tooLong(what, value, bytes, problems);
        }
    }

    private static void tooLong(String what, String value, int bytes, List<String> problems) {
        int length = value.getBytes(UTF_8).length;
        if (length == 0 || length > bytes) {
            problems.add("the " + what + " \"" + value + "\" has " + length + " bytes; 1 to " + bytes + " are allowed");
        }
    }

    private static String word(Map<?, ?> button, String name) {
        Object word = button.get(name);
        return word == null ? "" : word.toString().strip();
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }
}

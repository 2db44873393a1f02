package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContentsTest {

    @Test
    void the_same_parts_make_the_same_bytes_and_come_out_as_they_went_in() throws Unopened {
        byte[] zip = Files2026.contents().zip();

        assertThat(Files2026.contents().zip()).isEqualTo(zip);
        Contents read = Contents.read(zip);
        assertThat(read.manifest()).isEqualTo(Files2026.contents().manifest());
        assertThat(read.parts().keySet()).containsExactly("complaint.json", "cover.pdf", "evidence/01.jpg");
        assertThat(read.parts().get("evidence/01.jpg")).containsExactly(1, 2, 3);
    }

    @Test
    void a_part_that_was_changed_added_or_taken_away_is_named() {
        SortedMap<String, byte[]> changed = Files2026.parts();
        changed.put("evidence/01.jpg", new byte[] {1, 2, 4});
        SortedMap<String, byte[]> added = Files2026.parts();
        added.put("evidence/02.jpg", new byte[] {1});
        SortedMap<String, byte[]> fewer = Files2026.parts();
        fewer.remove("evidence/01.jpg");

        assertThatThrownBy(() -> Contents.read(under(Files2026.contents().manifest(), changed)))
                .isInstanceOf(Unopened.class)
                .hasMessage("evidence/01.jpg");
        assertThatThrownBy(() -> Contents.read(under(Files2026.contents().manifest(), added)))
                .isInstanceOf(Unopened.class)
                .hasMessage("evidence/02.jpg");
        assertThatThrownBy(() -> Contents.read(under(Files2026.contents().manifest(), fewer)))
                .isInstanceOf(Unopened.class)
                .hasMessage("a part is missing");
    }

    @Test
    void a_package_without_a_manifest_is_none() throws IOException {
        byte[] bare = zip(Map.of("cover.pdf", new byte[] {1}));
        assertThatThrownBy(() -> Contents.read(bare))
                .isInstanceOf(Unopened.class)
                .hasMessage("manifest.json");
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        for (String name : new String[] {"../cover.pdf", "/etc/passwd", "evidence/../x.jpg", "evil.exe"}) {
            byte[] bad = zip(Map.of(name, new byte[] {1}));
            assertThatThrownBy(() -> Contents.read(bad)).as(name).isInstanceOf(Unopened.class);
        }
    }

    private static byte[] under(Manifest manifest, SortedMap<String, byte[]> parts) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>(parts);
        all.put("manifest.json", JsonMapper.shared().writeValueAsBytes(manifest));
        return zip(all);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}

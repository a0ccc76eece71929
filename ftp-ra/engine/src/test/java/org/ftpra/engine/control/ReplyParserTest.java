package org.ftpra.engine.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // one line
                "220 ready\\r\\n>220>ready",
                "220 ready\\n>220>ready",
                "220 ready\\r\\r\\n>220>ready",
                "220\\r\\n>220>''",
                "220 \\r\\n>220>''",
                "220  two spaces\\r\\n>220> two spaces",
                "200 with - hyphen\\r\\n>200>with - hyphen",
                // several lines (RFC 959 4.2)
                "220-a\\r\\n220 b\\r\\n>220>a|b",
                "220-\\r\\n220 b\\r\\n>220>|b",
                "220-a\\r\\n\\r\\n220 b\\r\\n>220>a||b",
                // every line marked (Pure-FTPd), none marked (ProFTPD), an indented code (RFC 959 4.2)
                "220-a\\r\\n220-b\\r\\n220 c\\r\\n>220>a|b|c",
                "211-Features\\r\\n MDTM\\r\\n SIZE\\r\\n211 End\\r\\n>211>Features| MDTM| SIZE|End",
                "123-First\\r\\nSecond\\r\\n  234 A line beginning with numbers\\r\\n123 last\\r\\n"
                        + ">123>First|Second|  234 A line beginning with numbers|last",
                // text lines that begin with digits
                "230-a\\r\\n226 not the end\\r\\n230 c\\r\\n>230>a|226 not the end|c",
                "230-a\\r\\n2300 files\\r\\n230 c\\r\\n>230>a|2300 files|c",
                "230-a\\r\\n230files\\r\\n230 c\\r\\n>230>a|230files|c",
                "230-a\\r\\n23\\r\\n230 c\\r\\n>230>a|23|c",
                // the end is the bare code
                "250-a\\r\\n250\\r\\n>250>a|''",
            })
    void readsWhatServersSend(String wire, int code, String lines) throws Exception {
        Reply reply = all(bytes(wire)).get(0);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(String.join("|", reply.lines())).isEqualTo(lines == null ? "" : lines.replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\r\\n",
                "hello\\r\\n",
                "22 ready\\r\\n",
                "2200 ready\\r\\n",
                "220ready\\r\\n",
                "099 low\\r\\n",
                "600 high\\r\\n",
                "2x0 ready\\r\\n",
                " 220 ready\\r\\n",
                "220\\tready\\r\\n",
                "\\0220 ready\\r\\n",
                "SSH-2.0-OpenSSH_9\\r\\n",
                "HTTP/1.1 400 Bad Request\\r\\n",
                "-20 x\\r\\n",
                "2２0 x\\r\\n"
            })
    void refusesWhatIsNoReply(String wire) {
        assertThatThrownBy(() -> all(bytes(wire)))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("not an FTP reply")
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(Kind.PROTOCOL);
    }

    @Test
    void twoRepliesInOneSegmentAreTwo() throws Exception {
        assertThat(all(bytes("150 go\\r\\n226 done\\r\\n")))
                .extracting(Reply::code)
                .containsExactly(150, 226);
    }

    @Test
    void everySplitOfADialogueGivesTheSameReplies() throws Exception {
        byte[] wire =
                bytes("220-a\\r\\n\\r\\n220 b\\r\\n331 p\\r\\n211-F\\r\\n MDTM\\r\\n211 E\\r\\n150 g\\r\\n226 d\\r\\n");
        List<Reply> whole = all(wire);
        assertThat(whole).hasSize(5);

        for (int first = 0; first <= wire.length; first++) {
            for (int second = first; second <= wire.length; second++) {
                assertThat(split(wire, first, second)).isEqualTo(whole);
            }
        }
    }

    private static List<Reply> split(byte[] wire, int first, int second) throws FtpFailure {
        ReplyParser parser = new ReplyParser();
        List<Reply> replies = new ArrayList<>(all(parser, ByteBuffer.wrap(wire, 0, first)));
        replies.addAll(all(parser, ByteBuffer.wrap(wire, first, second - first)));
        replies.addAll(all(parser, ByteBuffer.wrap(wire, second, wire.length - second)));
        return replies;
    }

    @Test
    void knowsWhetherItIsInsideAReply() throws Exception {
        ReplyParser parser = new ReplyParser();
        assertThat(parser.isInside()).isFalse();

        parser.parse(ByteBuffer.wrap(bytes("22")), Encoding.UTF_8);
        assertThat(parser.isInside()).isTrue();

        parser.parse(ByteBuffer.wrap(bytes("0 x\\r\\n")), Encoding.UTF_8);
        assertThat(parser.isInside()).isFalse();
    }

    @Test
    void lineOfTheGreatestLengthIsRead() throws Exception {
        String text = "x".repeat(ReplyParser.LONGEST_LINE - 5);

        assertThat(all(bytes("220 " + text + "\\r\\n")).get(0).lines()).containsExactly(text);
    }

    @Test
    void longerLineIsRefusedBeforeItEnds() {
        String text = "220 " + "x".repeat(ReplyParser.LONGEST_LINE - 3);

        assertThatThrownBy(() -> all(bytes(text)))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("goes on beyond");
    }

    @Test
    void endlessReplyIsRefusedAtItsLimit() {
        byte[] line = bytes("220-" + "x".repeat(94) + "\\r\\n");
        ReplyParser parser = new ReplyParser();
        int[] taken = new int[1];

        assertThatThrownBy(() -> {
                    while (true) {
                        parser.parse(ByteBuffer.wrap(line), Encoding.UTF_8);
                        taken[0] += line.length;
                    }
                })
                .isInstanceOf(FtpFailure.class);

        assertThat(taken[0]).isBetween(ReplyParser.LONGEST_REPLY - 200, ReplyParser.LONGEST_REPLY);
    }

    @Test
    void limitCountsEachReplyByItself() throws Exception {
        byte[] line = bytes("220 " + "x".repeat(94) + "\\r\\n");
        ReplyParser parser = new ReplyParser();

        for (int i = 0; i < ReplyParser.LONGEST_REPLY / 10; i++) {
            assertThat(parser.parse(ByteBuffer.wrap(line), Encoding.UTF_8)).isPresent();
        }
    }

    @Test
    void replyThatIsNotInTheCharsetIsMarkedAndReadable() throws Exception {
        Reply reply = all("257 \"/\u00fc\"\r\n".getBytes(ISO_8859_1)).get(0);

        assertThat(reply.exact()).isFalse();
        assertThat(reply.text()).isEqualTo("\"/\u00fc\"");
    }

    @Test
    void markOfOneReplyIsNotTheNextOnes() throws Exception {
        List<Reply> replies = all("257 \u00fc\r\n200 ok\r\n".getBytes(ISO_8859_1));

        assertThat(replies).extracting(Reply::exact).containsExactly(false, true);
    }

    private static byte[] bytes(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\0", "\0")
                .replace("\\t", "\t")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Reply> all(byte[] wire) throws FtpFailure {
        return all(new ReplyParser(), ByteBuffer.wrap(wire));
    }

    private static List<Reply> all(ReplyParser parser, ByteBuffer wire) throws FtpFailure {
        List<Reply> replies = new ArrayList<>();
        for (Optional<Reply> next = parser.parse(wire, Encoding.UTF_8);
                next.isPresent();
                next = parser.parse(wire, Encoding.UTF_8)) {
            replies.add(next.get());
        }
        return replies;
    }
}

package watchline.decoder.device;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.dialect.CommandEncoders;
import watchline.dialect.spi.CommandForm;
import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;

/**
 * The form in which a watch takes commands, in {@code devices} as {@code commandForm}: a map of {@code iwHead}, {@code iwLine},
 * {@code vendor} and {@code indexed}. A watch that has always been in the usual form has no such attribute.
 */
final class StoredForm {

    private static final String ATTRIBUTE = "commandForm";
    private static final int VENDOR_LENGTH = 2;

    private StoredForm() {}

    /** After one more frame; absent while the watch has shown nothing unusual. */
    static @Nullable CommandForm after(@Nullable CommandForm known, String dialect, String word, byte[] frame) {
        CommandForm before = known == null ? CommandForm.USUAL : known;
        CommandForm after = CommandEncoders.forDialect(dialect)
                .map(encoder -> encoder.learn(before, word, frame))
                .orElse(before);
        return known == null && after.isUsual() ? null : after;
    }

    static @Nullable CommandForm read(ItemReader device) {
        ItemReader stored = device.map(ATTRIBUTE);
        if (stored.isEmpty()) {
            return null;
        }
        String vendor = stored.text("vendor");
        return new CommandForm(
                "TRV".equals(stored.text("iwHead")) ? IwHead.TRV : IwHead.IW,
                "T".equals(stored.text("iwLine")) ? IwLine.T : IwLine.V,
                vendor != null && vendor.length() == VENDOR_LENGTH ? vendor : CommandForm.USUAL.vendor(),
                Boolean.TRUE.equals(stored.flag("indexed")));
    }

    static void write(@Nullable CommandForm form, ItemBuilder item) {
        if (form == null) {
            return;
        }
        Map<String, AttributeValue> map = new ItemBuilder()
                .text("iwHead", form.iwHead().name())
                .text("iwLine", form.iwLine().name())
                .text("vendor", form.vendor())
                .flag("indexed", form.indexed())
                .build();
        item.map(ATTRIBUTE, map);
    }
}

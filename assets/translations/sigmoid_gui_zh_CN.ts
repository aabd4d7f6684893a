<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About sigmoid_gui</source>
        <translation>关于 sigmoid_gui</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Values</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>Saturates</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>Zero-centred</source>
        <translation>零中心</translation>
    </message>
    <message>
        <source>Kinks: slope left → right (taken)</source>
        <translation>折点：左斜率 → 右斜率（取值）</translation>
    </message>
    <message>
        <source>The functions at x</source>
        <translation>x 处的各函数</translation>
    </message>
    <message>
        <source>Saturates: where the gradient goes to 0. Zero-centred: inputs symmetric around 0 give such outputs. Kinks: where there is no derivative, with the slopes beside them, and what is taken there.</source>
        <translation>饱和：梯度在哪一侧趋于 0。零中心：输入关于 0 对称时，输出也关于 0 对称。折点：不可导的点，附其左右斜率以及该处所取的值。</translation>
    </message>
    <message>
        <source>{functions}: {slope}</source>
        <translation>{functions}：{slope}</translation>
    </message>
    <message>
        <source>The input.</source>
        <translation>输入。</translation>
    </message>
    <message>
        <source>Largest |f′(x)|</source>
        <translation>最大 |f′(x)|</translation>
    </message>
    <message>
        <source>Through it most is learned at x.</source>
        <translation>在 x 处，通过它学到的最多。</translation>
    </message>
    <message>
        <source>Smallest |f′(x)|</source>
        <translation>最小 |f′(x)|</translation>
    </message>
    <message>
        <source>Through it least is learned at x.</source>
        <translation>在 x 处，通过它学到的最少。</translation>
    </message>
    <message>
        <source>{function} is {value} with gradient {gradient}</source>
        <translation>{function} 的值为 {value}，梯度为 {gradient}</translation>
    </message>
    <message>
        <source>{functions} and their gradients for x from {low} to {high}. At x = {x} {parts}.</source>
        <translation>{functions} 及其梯度，x 从 {low} 到 {high}。在 x = {x} 处：{parts}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>两侧</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>both signs</source>
        <translation>有正有负</translation>
    </message>
    <message>
        <source>{at}: {left} → {right} ({taken})</source>
        <translation>{at}：{left} → {right}（{taken}）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>程序出错了。</translation>
    </message>
    <message>
        <source>Your settings are kept. The details are in {file}.</source>
        <translation>您的设置仍然保留。详细信息见 {file}。</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>Values at the input</source>
        <translation>输入处的值</translation>
    </message>
    <message>
        <source>One row for each value of the input; the selected one is x. Ctrl+C copies it as CSV.</source>
        <translation>输入的每个值占一行，选中的那个就是 x。按 Ctrl+C 将表格复制为 CSV。</translation>
    </message>
    <message>
        <source>The input.</source>
        <translation>输入。</translation>
    </message>
    <message>
        <source>w·x + b: what goes into the sigmoid, a neuron&apos;s weighted sum.</source>
        <translation>w·x + b：sigmoid 的自变量，即神经元的加权和。</translation>
    </message>
    <message>
        <source>The sigmoid of z: a probability.</source>
        <translation>z 的 sigmoid 值：一个概率。</translation>
    </message>
    <message>
        <source>The gradient with respect to x, w·σ′(z): the slope of the tangent.</source>
        <translation>关于 x 的梯度 w·σ′(z)：切线的斜率。</translation>
    </message>
    <message>
        <source>The probability of the other class, computed as σ(−z).</source>
        <translation>另一类的概率，按 σ(−z) 计算。</translation>
    </message>
    <message>
        <source>Log-odds</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <source>log(σ/(1 − σ)): the sigmoid&apos;s inverse, which gives back z.</source>
        <translation>log(σ/(1 − σ))：sigmoid 的反函数，得回 z。</translation>
    </message>
    <message>
        <source>The gradient is always smaller than ε.</source>
        <translation>梯度始终小于 ε。</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>处处</translation>
    </message>
    <message>
        <source>Saturated below x</source>
        <translation>饱和：x 小于</translation>
    </message>
    <message>
        <source>Left of this, the gradient is smaller than ε.</source>
        <translation>在此左侧，梯度小于 ε。</translation>
    </message>
    <message>
        <source>Saturated above x</source>
        <translation>饱和：x 大于</translation>
    </message>
    <message>
        <source>Right of this, the gradient is smaller than ε.</source>
        <translation>在此右侧，梯度小于 ε。</translation>
    </message>
    <message>
        <source>{formula} and its gradient for x from {low} to {high}. At x = {x} the sigmoid is {value} and the gradient {gradient}.</source>
        <translation>{formula} 及其梯度，x 从 {low} 到 {high}。在 x = {x} 处，sigmoid 为 {value}，梯度为 {gradient}。</translation>
    </message>
    <message>
        <source>It is value {number} of {count}.</source>
        <translation>这是 {count} 个值中的第 {number} 个。</translation>
    </message>
    <message>
        <source>f({x}) = {value}, tangent with slope {slope}</source>
        <translation>f({x}) = {value}，切线斜率 {slope}</translation>
    </message>
    <message>
        <source>f′({x}) = {gradient}, shaded where |f′(x)| &lt; {epsilon}</source>
        <translation>f′({x}) = {gradient}，阴影处 |f′(x)| &lt; {epsilon}</translation>
    </message>
</context>
<context>
    <name>Depth</name>
    <message>
        <source>Gradients through {depth} layers</source>
        <translation>经过 {depth} 层的梯度</translation>
    </message>
    <message>
        <source>The gradient at layer 1 if σ′ is ¼ in every layer, and every weight 1.</source>
        <translation>若每层的 σ′ 均为 ¼ 且所有权重为 1，第 1 层的梯度。</translation>
    </message>
    <message>
        <source>The gradient at layer 1 if the values of the input are the layers&apos; pre-activations.</source>
        <translation>若以输入的各个值作为各层的预激活值，第 1 层的梯度。</translation>
    </message>
    <message>
        <source>The gradient at layer 1, the median of the networks.</source>
        <translation>第 1 层的梯度，取各网络的中位数。</translation>
    </message>
    <message>
        <source>Your case at layer 1, as a share of the best case.</source>
        <translation>您的情形在第 1 层的梯度，与最佳情形之比。</translation>
    </message>
    <message>
        <source>Yours ÷ best</source>
        <translation>您的 ÷ 最佳</translation>
    </message>
    <message>
        <source>The number of layers after which {type} rounds the best case to 0, loss scaling included.</source>
        <translation>经过多少层之后 {type} 将最佳情形舍入为 0，已计入损失缩放。</translation>
    </message>
    <message>
        <source>¼ⁿ is 0 in {type} after</source>
        <translation>¼ⁿ 在 {type} 中变为 0，层数</translation>
    </message>
    <message>
        <source>Of a gradient on its way back through {depth} layers, {cases} reach layer 1.</source>
        <translation>梯度反向经过 {depth} 层后，到达第 1 层的为：{cases}。</translation>
    </message>
    <message>
        <source>{gradient} ({name})</source>
        <translation>{gradient}（{name}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The networks are not computed yet.</source>
        <translation>网络尚未计算完成。</translation>
    </message>
    <message>
        <source>best case: ¼ⁿ</source>
        <translation>最佳情形：¼ⁿ</translation>
    </message>
    <message>
        <source>your case</source>
        <translation>您的情形</translation>
    </message>
    <message>
        <source>Gradient that reaches a layer, |∂ℓ/∂z|</source>
        <translation>到达各层的梯度，|∂ℓ/∂z|</translation>
    </message>
    <message>
        <source>Spread of a layer&apos;s activations, std h</source>
        <translation>各层激活值的离散程度，标准差 std h</translation>
    </message>
    <message>
        <source>layer: 1 is next to the input, {depth} next to the loss</source>
        <translation>层：1 紧邻输入，{depth} 紧邻损失</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation>恰好为 0</translation>
    </message>
    <message>
        <source>overflow of float64</source>
        <translation>float64 上溢</translation>
    </message>
    <message>
        <source>↓ 0 in {type}</source>
        <translation>↓ {type} 中为 0</translation>
    </message>
    <message>
        <source>↑ ∞ in {type}</source>
        <translation>↑ {type} 中为 ∞</translation>
    </message>
    <message>
        <source>first 0 of a type</source>
        <translation>某类型首次为 0</translation>
    </message>
    <message>
        <source>the networks are not computed yet</source>
        <translation>网络尚未计算完成</translation>
    </message>
    <message>
        <source>median and 10–90 % of {networks} networks × {inputs} inputs, loss × {scale}</source>
        <translation>{networks} 个网络 × {inputs} 个输入的中位数与 10–90 % 区间，损失 × {scale}</translation>
    </message>
    <message>
        <source>best case</source>
        <translation>最佳情形</translation>
    </message>
    <message>
        <source>÷ layer {depth}</source>
        <translation>÷ 第 {depth} 层</translation>
    </message>
    <message>
        <source>Of networks median, tenths, and spread of the last layer. Under a type: after how many layers it has 0.</source>
        <translation>对于网络：中位数、十分位数以及末层的离散程度。类型名下：经过多少层之后该类型中为 0。</translation>
    </message>
    <message>
        <source>at layer 1</source>
        <translation>在第 1 层</translation>
    </message>
    <message>
        <source>10 %</source>
        <translation>10 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>What reaches layer 1</source>
        <translation>到达第 1 层的梯度</translation>
    </message>
    <message>
        <source>∞ after {count}</source>
        <translation>{count} 层后为 ∞</translation>
    </message>
    <message>
        <source>0 after {count}</source>
        <translation>{count} 层后为 0</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>the picture could not be made: {problem}</source>
        <translation>无法生成图片：{problem}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where the picture is written.</source>
        <translation>图片写入的位置。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>“{name}” exists already in {folder}. Replace it?</source>
        <translation>“{name}”已存在于 {folder} 中。要替换它吗？</translation>
    </message>
    <message>
        <source>Replace file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>所有格式</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>{width} × {height} mm on paper</source>
        <translation>纸上 {width} × {height} 毫米</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the folder and the name.</source>
        <translation>选择文件夹和文件名。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>dpi,</source>
        <translation>dpi，</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>The ending of the file&apos;s name picks the format: {endings}.</source>
        <translation>文件名的后缀决定格式：{endings}。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it has more than 1 MB, the most that is read</source>
        <translation>文件超过 1 MB，即可读取的上限</translation>
    </message>
    <message>
        <source>it is not a text file</source>
        <translation>它不是文本文件</translation>
    </message>
    <message>
        <source>its text is not in UTF-8: save it in that encoding</source>
        <translation>其文本不是 UTF-8 编码：请以该编码保存</translation>
    </message>
    <message>
        <source>{count} from {file}</source>
        <translation>{file}中的 {count}</translation>
    </message>
    <message>
        <source>{count} of the column “{column}” from {file}</source>
        <translation>{file}中“{column}”列的 {count}</translation>
    </message>
    <message>
        <source>{file}: {problem}.</source>
        <translation>{file}：{problem}。</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
    </message>
    <message>
        <source>“{text}” could be read in two ways: put ; between the values</source>
        <translation>“{text}”可以有两种读法：请用 ; 分隔各个值</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>value {number}</source>
        <translation>第 {number} 个值</translation>
    </message>
    <message>
        <source>line {number} does not have a cell for each of the {names} names above</source>
        <translation>第 {number} 行的单元格数与上面的 {names} 个列名不一致</translation>
    </message>
    <message>
        <source>line {number}, column “{column}”</source>
        <translation>第 {number} 行，“{column}”列</translation>
    </message>
    <message>
        <source>line {number} has a quotation mark without its other half</source>
        <translation>第 {number} 行的引号不成对</translation>
    </message>
    <message>
        <source>no column of numbers has a name</source>
        <translation>没有带列名的数值列</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}：{problem}</translation>
    </message>
    <message>
        <source>Could not write “{file}”: {problem}.</source>
        <translation>无法写入“{file}”：{problem}。</translation>
    </message>
    <message>
        <source>Could not write: {problem}.</source>
        <translation>无法写入：{problem}。</translation>
    </message>
    <message>
        <source>Could not read “{file}”: {problem}.</source>
        <translation>无法读取“{file}”：{problem}。</translation>
    </message>
    <message>
        <source>Could not read: {problem}.</source>
        <translation>无法读取：{problem}。</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>文件是只读的</translation>
    </message>
    <message>
        <source>Size: {width}x{height} is more than 64 million pixels.</source>
        <translation>尺寸：{width}x{height} 超过 6400 万像素。</translation>
    </message>
    <message>
        <source>Size: “{text}” is not of the form 1600x1000.</source>
        <translation>尺寸：“{text}”不符合 1600x1000 的形式。</translation>
    </message>
    <message>
        <source>The folder “{folder}” belongs to a user who is not known here.</source>
        <translation>文件夹“{folder}”属于本机上未知的用户。</translation>
    </message>
    <message>
        <source>The file name “{name}” must end in one of {known}: its ending picks the format.</source>
        <translation>文件名“{name}”必须以 {known} 之一结尾：后缀决定格式。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>{label} {part}</source>
        <translation>{label}（{part}）</translation>
    </message>
    <message>
        <source>{name} slider</source>
        <translation>{name} 滑块</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Go to the next control, or to the one before.</source>
        <translation>转到下一个或上一个控件。</translation>
    </message>
    <message>
        <source>Alt and the letter that is underlined</source>
        <translation>Alt 加带下划线的字母</translation>
    </message>
    <message>
        <source>Go to that control, or press it.</source>
        <translation>转到该控件，或按下它。</translation>
    </message>
    <message>
        <source>in a number: ↑ ↓, Page Up, Page Down</source>
        <translation>在数字框中：↑ ↓、Page Up、Page Down</translation>
    </message>
    <message>
        <source>Step up or down.</source>
        <translation>增大或减小一步。</translation>
    </message>
    <message>
        <source>on a slider: ← →, Page Up, Page Down, Home, End</source>
        <translation>在滑块上：← →、Page Up、Page Down、Home、End</translation>
    </message>
    <message>
        <source>Move it.</source>
        <translation>移动滑块。</translation>
    </message>
    <message>
        <source>in a field: Enter</source>
        <translation>在输入框中：Enter</translation>
    </message>
    <message>
        <source>Apply what was typed. Shift+Enter starts a new line.</source>
        <translation>应用所键入的内容。Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>in a field: Escape</source>
        <translation>在输入框中：Escape</translation>
    </message>
    <message>
        <source>Take back what was typed and not applied.</source>
        <translation>撤回已键入但尚未应用的内容。</translation>
    </message>
    <message>
        <source>in the plot: {keys}</source>
        <translation>在图中：{keys}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>← →, with Shift, with Ctrl</source>
        <translation>← →、加 Shift、加 Ctrl</translation>
    </message>
    <message>
        <source>Move x by a hundredth of the range, a tenth, or one float (in Precision, of the type that is shown).</source>
        <translation>将 x 移动范围的百分之一、十分之一，或一个浮点数（“精度”面板中按所示类型）。</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>Move x to the ends of the range.</source>
        <translation>将 x 移到范围的两端。</translation>
    </message>
    <message>
        <source>+ − 0</source>
        <translation>+ − 0</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, go back to the default range.</source>
        <translation>放大、缩小、恢复默认范围。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>divides by zero</source>
        <translation>除以了零</translation>
    </message>
    <message>
        <source>is too large: numbers end at 1.8e308</source>
        <translation>过大：数字的上限为 1.8e308</translation>
    </message>
    <message>
        <source>has no real value</source>
        <translation>没有实数值</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>缺少一个数字</translation>
    </message>
    <message>
        <source>“{text}” could be read in two ways: {remedy}</source>
        <translation>“{text}”可以有两种读法：{remedy}</translation>
    </message>
    <message>
        <source>“{text}” is not a finite number</source>
        <translation>“{text}”不是有限数</translation>
    </message>
    <message>
        <source>“{text}” {problem}</source>
        <translation>“{text}”{problem}</translation>
    </message>
    <message>
        <source>{count} characters are too many: at most {most} can be read</source>
        <translation>{count} 个字符过多：最多可读取 {most} 个</translation>
    </message>
    <message>
        <source>write {number}</source>
        <translation>请写成 {number}</translation>
    </message>
    <message>
        <source>write {number} or {other}</source>
        <translation>请写成 {number} 或 {other}</translation>
    </message>
    <message>
        <source>value {number}: {problem}</source>
        <translation>第 {number} 个值：{problem}</translation>
    </message>
    <message>
        <source>“{text}” could be read in two ways: put ; between the values, or a space after each comma</source>
        <translation>“{text}”可以有两种读法：请用 ; 分隔各个值，或在每个逗号后加一个空格</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Drop to take {values} as the input.</source>
        <translation>松开即作为输入：{values}。</translation>
    </message>
    <message>
        <source>One file can be dropped at a time, and these are {count}.</source>
        <translation>一次只能拖放一个文件，而这里有 {count} 个。</translation>
    </message>
    <message>
        <source>“{address}” is not a file of this machine: save it, then drop the file.</source>
        <translation>“{address}”不是本机上的文件：请先保存，再拖放该文件。</translation>
    </message>
    <message>
        <source>Only a file with values, or a text of numbers, can be dropped here.</source>
        <translation>这里只能拖放含有数值的文件或数字文本。</translation>
    </message>
    <message>
        <source>Text and CSV files (*.csv *.tsv *.txt *.dat);;All files (*)</source>
        <translation>文本和 CSV 文件 (*.csv *.tsv *.txt *.dat);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Took {values} as the input.</source>
        <translation>已作为输入：{values}。</translation>
    </message>
    <message>
        <source>{problem} It is off the list now.</source>
        <translation>{problem}已将其从列表中移除。</translation>
    </message>
    <message>
        <source>Open values</source>
        <translation>打开数值</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Drag the marker to move x; drag elsewhere to pan; turn the wheel to zoom. F1 lists keys.</source>
        <translation>拖动标记以移动 x；拖动其他位置以平移；滚动滚轮以缩放。按 F1 列出按键。</translation>
    </message>
</context>
<context>
    <name>Precision</name>
    <message>
        <source>The bits of {dtype} at x</source>
        <translation>x 处 {dtype} 的各个位</translation>
    </message>
    <message>
        <source>The input, rounded to the type.</source>
        <translation>输入，舍入到该类型。</translation>
    </message>
    <message>
        <source>The sigmoid of that x, correctly rounded to the type.</source>
        <translation>该 x 的 sigmoid 值，正确舍入到该类型。</translation>
    </message>
    <message>
        <source>Its gradient, correctly rounded to the type.</source>
        <translation>其梯度，正确舍入到该类型。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name}, hex</source>
        <translation>{name}，十六进制</translation>
    </message>
    <message>
        <source>The same number in powers of two: 0x1.8p+1 is 1.5·2¹, and 0x1.8 is 1 + 8/16.</source>
        <translation>以 2 的幂表示的同一个数：0x1.8p+1 即 1.5·2¹，其中 0x1.8 即 1 + 8/16。</translation>
    </message>
    <message>
        <source>to the next x</source>
        <translation>到下一个 x</translation>
    </message>
    <message>
        <source>How far the next greater number of the type is: what Ctrl+→ in the plot moves x by.</source>
        <translation>到该类型中下一个更大的数的距离：在图中按 Ctrl+→ 时 x 的移动量。</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>exponent</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>尾数</translation>
    </message>
    <message>
        <source>x = {given} is rounded to {x} first</source>
        <translation>先将 x = {given} 舍入为 {x}</translation>
    </message>
    <message>
        <source>Errors of {quantity} in {dtype}</source>
        <translation>{dtype} 中 {quantity} 的误差</translation>
    </message>
    <message>
        <source>½ ulp</source>
        <translation>½ ulp</translation>
    </message>
    <message>
        <source>under 0.01 ulp</source>
        <translation>小于 0.01 ulp</translation>
    </message>
    <message>
        <source>∞ or NaN</source>
        <translation>∞ 或 NaN</translation>
    </message>
    <message>
        <source>Error of {quantity} in {dtype}, ulp</source>
        <translation>{dtype} 中 {quantity} 的误差，ulp</translation>
    </message>
    <message>
        <source>the worst of {inputs} inputs or more in each of {columns} columns</source>
        <translation>共 {columns} 列，每列取至少 {inputs} 个输入中的最大误差</translation>
    </message>
    <message>
        <source>no {dtype} in the range: x rounds to the nearest</source>
        <translation>范围内没有 {dtype} 数：x 舍入到最接近的数</translation>
    </message>
    <message>
        <source>the worst of every {dtype} in the range: {count} inputs</source>
        <translation>范围内全部 {dtype} 数的最大误差：{count} 个输入</translation>
    </message>
    <message>
        <source>ulp at x</source>
        <translation>x 处 ulp</translation>
    </message>
    <message>
        <source>worst ulp</source>
        <translation>最大 ulp</translation>
    </message>
    <message>
        <source>worst seen</source>
        <translation>所见最差</translation>
    </message>
    <message>
        <source>worst at</source>
        <translation>最大误差处</translation>
    </message>
    <message>
        <source>overflows</source>
        <translation>上溢</translation>
    </message>
    <message>
        <source>is exactly 0</source>
        <translation>恰好为 0</translation>
    </message>
    <message>
        <source>is exactly 1</source>
        <translation>恰好为 1</translation>
    </message>
    <message>
        <source>NumPy warns</source>
        <translation>NumPy 警告</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Each formula, its error at x, and where it is worst in the range: choose a row to take x there. The edges hold for the whole type; the warnings are those that NumPy gives for the ends of the range.</source>
        <translation>各个公式、其在 x 处的误差，以及它在范围内误差最大的位置：选择一行即可将 x 移到那里。各界限对整个类型成立；警告是 NumPy 在范围两端给出的。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>{quantity} in {dtype} for x from {low} to {high}:</source>
        <translation>{dtype} 中的 {quantity}，x 从 {low} 到 {high}：</translation>
    </message>
    <message>
        <source>The best is {formula} with {error} ulp at worst.</source>
        <translation>最好的是 {formula}，最大误差为 {error} ulp。</translation>
    </message>
    <message>
        <source>{formula} is infinite or NaN at x = {x}.</source>
        <translation>{formula} 在 x = {x} 处为无穷大或 NaN。</translation>
    </message>
    <message>
        <source>{formula} is wrong by {error} ulp at x = {x}.</source>
        <translation>{formula} 在 x = {x} 处的误差为 {error} ulp。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Computing: %p %</source>
        <translation>正在计算：%p %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop computing, and keep what is drawn.</source>
        <translation>停止计算，保留已绘制的内容。</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>Copy all digits</source>
        <translation>复制全部数字</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy read-outs</source>
        <translation>复制读数</translation>
    </message>
    <message>
        <source>Copy every name and number, with 17 digits.</source>
        <translation>复制所有名称和数值，保留 17 位有效数字。</translation>
    </message>
</context>
<context>
    <name>Saturation</name>
    <message>
        <source>saturated: σ′ &lt; ε</source>
        <translation>饱和：σ′ &lt; ε</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>σ is 1</source>
        <translation>σ 为 1</translation>
    </message>
    <message>
        <source>subnormal</source>
        <translation>次正规数</translation>
    </message>
    <message>
        <source>rounds to 0</source>
        <translation>舍入为 0</translation>
    </message>
    <message>
        <source>σ′ is 0</source>
        <translation>σ′ 为 0</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>可学习</translation>
    </message>
    <message>
        <source>Saturation of the sigmoid in {type}</source>
        <translation>{type} 中 sigmoid 的饱和</translation>
    </message>
    <message>
        <source>Values in {type}</source>
        <translation>{type} 中的值</translation>
    </message>
    <message>
        <source>Each value of the input, rounded to the type, with σ′ and the textbook&apos;s s(1 − s) there, and the worst that happens to it. Ctrl+C copies the table as CSV.</source>
        <translation>输入的每个值（舍入到该类型），该处的 σ′ 与教科书公式 s(1 − s)，以及其最坏的状态。按 Ctrl+C 将表格复制为 CSV。</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>textbook s = 1/(1 + e^−x) and 1 − s</source>
        <translation>教科书公式 s = 1/(1 + e^−x) 与 1 − s</translation>
    </message>
    <message>
        <source>σ(x) and 1 − σ(x)</source>
        <translation>σ(x) 与 1 − σ(x)</translation>
    </message>
    <message>
        <source>textbook s(1 − s)</source>
        <translation>教科书公式 s(1 − s)</translation>
    </message>
    <message>
        <source>{type}: σ(x) is 0 up to x = {zero}, 1 from x = {one}</source>
        <translation>{type}：σ(x) 在 x ≤ {zero} 时为 0，在 x ≥ {one} 时为 1</translation>
    </message>
    <message>
        <source>ε = {epsilon}; {type}: 0 from |x| = {zero}</source>
        <translation>ε = {epsilon}；{type}：|x| ≥ {zero} 时为 0</translation>
    </message>
    <message>
        <source>ε = {epsilon}; {type}: 0 from |x| = {zero}, by the textbook up to {left} and from {right}</source>
        <translation>ε = {epsilon}；{type}：|x| ≥ {zero} 时为 0，教科书公式在 x ≤ {left} 及 x ≥ {right} 时为 0</translation>
    </message>
    <message>
        <source>σ, 1 − σ and σ′ in powers of ten for x from {low} to {high}. In {type} σ(x) is 1 from x = {one}, σ′(x) is 0 from |x| = {zero}, and the textbook&apos;s s(1 − s) up to x = {left} and from x = {right}.</source>
        <translation>以 10 的幂表示的 σ、1 − σ 与 σ′，x 从 {low} 到 {high}。在 {type} 中，σ(x) 从 x = {one} 起为 1，σ′(x) 从 |x| = {zero} 起为 0，教科书公式 s(1 − s) 在 x = {left} 及以下和 x = {right} 及以上为 0。</translation>
    </message>
    <message>
        <source>The input.</source>
        <translation>输入。</translation>
    </message>
    <message>
        <source>The power of ten that σ(x) is.</source>
        <translation>σ(x) 是 10 的多少次幂。</translation>
    </message>
    <message>
        <source>The power of ten that 1 − σ(x) is.</source>
        <translation>1 − σ(x) 是 10 的多少次幂。</translation>
    </message>
    <message>
        <source>The power of ten that σ′(x) is.</source>
        <translation>σ′(x) 是 10 的多少次幂。</translation>
    </message>
    <message>
        <source>σ′ &lt; ε above |x|</source>
        <translation>σ′ &lt; ε：|x| 大于</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>处处</translation>
    </message>
    <message>
        <source>Saturated: further out the gradient is smaller than ε.</source>
        <translation>饱和：在此之外梯度小于 ε。</translation>
    </message>
    <message>
        <source>σ is 1 from x</source>
        <translation>σ 为 1：x 自</translation>
    </message>
    <message>
        <source>The first x of the type at which σ(x) rounds to 1. On the left σ lives on.</source>
        <translation>该类型中使 σ(x) 舍入为 1 的第一个 x。左侧的 σ 仍有值。</translation>
    </message>
    <message>
        <source>σ′ subnormal from |x|</source>
        <translation>σ′ 次正规：|x| 自</translation>
    </message>
    <message>
        <source>The first x of the type at which σ′(x) is too small to keep all its digits.</source>
        <translation>该类型中 σ′(x) 小到无法保留全部有效数字的第一个 x。</translation>
    </message>
    <message>
        <source>σ′ is 0 from |x|</source>
        <translation>σ′ 为 0：|x| 自</translation>
    </message>
    <message>
        <source>The first x of the type at which σ′(x) rounds to 0.</source>
        <translation>该类型中使 σ′(x) 舍入为 0 的第一个 x。</translation>
    </message>
    <message>
        <source>σ(−x) is 0 from x</source>
        <translation>σ(−x) 为 0：x 自</translation>
    </message>
    <message>
        <source>The first x of the type at which σ(−x) = 1 − σ(x) rounds to 0.</source>
        <translation>该类型中使 σ(−x) = 1 − σ(x) 舍入为 0 的第一个 x。</translation>
    </message>
    <message>
        <source>s(1 − s) is 0 up to x</source>
        <translation>s(1 − s) 为 0：x 至</translation>
    </message>
    <message>
        <source>On the left the textbook&apos;s gradient is 0 up to here: e^−x has overflowed, and s is 0.</source>
        <translation>在左侧，教科书公式的梯度直到此处都为 0：e^−x 已上溢，s 为 0。</translation>
    </message>
    <message>
        <source>s(1 − s) is 0 from x</source>
        <translation>s(1 − s) 为 0：x 自</translation>
    </message>
    <message>
        <source>On the right the textbook&apos;s gradient is 0 from here on: s has rounded to 1.</source>
        <translation>在右侧，教科书公式的梯度从此处起为 0：s 已舍入为 1。</translation>
    </message>
    <message>
        <source>s(1 − s) is 0</source>
        <translation>s(1 − s) 为 0</translation>
    </message>
    <message>
        <source>values: {regime}</source>
        <translation>值数：{regime}</translation>
    </message>
    <message>
        <source>How many values of the input this is true of. Where σ′ is 0, nothing is learnt.</source>
        <translation>输入中有多少个值处于此状态。σ′ 为 0 处什么也学不到。</translation>
    </message>
    <message>
        <source>{count} of {total} ({percent} %)</source>
        <translation>{count} / {total}（{percent} %）</translation>
    </message>
    <message>
        <source>Textbook loses</source>
        <translation>教科书公式损失</translation>
    </message>
    <message>
        <source>nothing: σ′ is 0</source>
        <translation>无：σ′ 为 0</translation>
    </message>
    <message>
        <source>Σ|s(1 − s) − σ′| / Σσ′ over the input, all as the type holds it: the share of the gradient that a step of descent with the textbook&apos;s gradient gets wrong.</source>
        <translation>对输入求 Σ|s(1 − s) − σ′| / Σσ′，均按该类型所存的值：用教科书公式的梯度做一步梯度下降时，梯度中出错的比例。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{value} is not a finite number</source>
        <translation>{value} 不是有限数</translation>
    </message>
    <message>
        <source>{value} is outside {low} to {high}, the numbers allowed here</source>
        <translation>{value} 超出此处允许的数值范围 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{value} is not a whole number</source>
        <translation>{value} 不是整数</translation>
    </message>
    <message>
        <source>{value} is outside {low} to {high}</source>
        <translation>{value} 超出 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{value} is not a pair of numbers</source>
        <translation>{value} 不是一对数字</translation>
    </message>
    <message>
        <source>“from” must be less than “to”, and {low} is not less than {high}</source>
        <translation>“从”必须小于“到”，而 {low} 不小于 {high}</translation>
    </message>
    <message>
        <source>{low} and {high} are too close together to be drawn</source>
        <translation>{low} 与 {high} 过于接近，无法绘制</translation>
    </message>
    <message>
        <source>{value} is not a list of numbers</source>
        <translation>{value} 不是数字列表</translation>
    </message>
    <message>
        <source>there must be at least one value</source>
        <translation>至少要有一个值</translation>
    </message>
    <message>
        <source>at most {most} values fit here, and these are {count}</source>
        <translation>这里最多可有 {most} 个值，而现有 {count} 个</translation>
    </message>
    <message>
        <source>{value} is not a list of names</source>
        <translation>{value} 不是名称列表</translation>
    </message>
    <message>
        <source>at least one must be chosen</source>
        <translation>至少要选择一项</translation>
    </message>
    <message>
        <source>{value} is neither on nor off</source>
        <translation>{value} 既不是开也不是关</translation>
    </message>
    <message>
        <source>{label}: {problem}.</source>
        <translation>{label}：{problem}。</translation>
    </message>
    <message>
        <source>{value} is none of {options}</source>
        <translation>{value} 不是 {options} 之一</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} 不是数字</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Selected: there is no value {number}, the input has {count}.</source>
        <translation>选中：没有第 {number} 个值，输入共有 {count} 个值。</translation>
    </message>
    <message>
        <source>The networks take {excess} times the work allowed: that of layers × width² × networks × inputs for each activation. Make one of these smaller.</source>
        <translation>这些网络的计算量是允许值的 {excess} 倍：每个激活函数为 层数 × 宽度² × 网络数 × 输入数。请减小其中一项。</translation>
    </message>
    <message>
        <source>A desktop laboratory for the sigmoid: see it, measure it, export it, understand it.</source>
        <translation>sigmoid 的桌面实验室：观察它、测量它、导出它、理解它。</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG 图像</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>WebP 图像</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>TIFF 图像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>The picture that is shown.</source>
        <translation>所显示的图。</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Weight: how steep the curve is. Negative turns it round.</source>
        <translation>权重：曲线的陡峭程度。取负值使曲线左右翻转。</translation>
    </message>
    <message>
        <source>Bias: shifts the curve along the x axis.</source>
        <translation>偏置：使曲线沿 x 轴平移。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The part of the x axis that is drawn.</source>
        <translation>所绘制的 x 轴区间。</translation>
    </message>
    <message>
        <source>What the sliders of the range cover from end to end.</source>
        <translation>范围的滑块从一端到另一端所覆盖的区间。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>One value, or up to 1000: each is a point on both curves.</source>
        <translation>一个值，或至多 1000 个值：每个值对应两条曲线上各一个点。</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Which value of the input is x, counted from 1.</source>
        <translation>输入中的第几个值是 x，从 1 数起。</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>切线</translation>
    </message>
    <message>
        <source>The line whose slope at x is the gradient.</source>
        <translation>在 x 处以梯度为斜率的直线。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Lines through the ticks of the axes.</source>
        <translation>过坐标轴刻度的线。</translation>
    </message>
    <message>
        <source>Shade where the gradient is smaller than ε, so that learning stalls.</source>
        <translation>给梯度小于 ε、因而学习停滞之处加阴影。</translation>
    </message>
    <message>
        <source>The gradient below which the sigmoid counts as saturated.</source>
        <translation>梯度低于此值时，视 sigmoid 为饱和。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The floating-point type that is looked at.</source>
        <translation>所考察的浮点类型。</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>教科书公式</translation>
    </message>
    <message>
        <source>Draw 1/(1 + e^−x), 1 − s and s(1 − s) too, as they come out in the arithmetic of the type.</source>
        <translation>同时绘制 1/(1 + e^−x)、1 − s 和 s(1 − s)，即它们在该类型的算术中得出的结果。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>How many layers a gradient passes on its way back.</source>
        <translation>梯度在反向传播中经过多少层。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>How many units each layer has.</source>
        <translation>每层有多少个单元。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <source>How many random inputs each network is given.</source>
        <translation>给每个网络多少个随机输入。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>How many networks with weights of their own.</source>
        <translation>各有自己权重的网络的个数。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How they are drawn, for width n: Glorot uniform of variance 1/n, He and LeCun normal of 2/n and 1/n.</source>
        <translation>宽度为 n 时权重的抽样方式：Glorot 为方差 1/n 的均匀分布，He 与 LeCun 为方差 2/n 与 1/n 的正态分布。</translation>
    </message>
    <message>
        <source>Glorot (Xavier)</source>
        <translation>Glorot (Xavier)</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>The standard deviation of the weights.</source>
        <translation>权重的标准差。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>The activation of all layers of a network.</source>
        <translation>网络所有层的激活函数。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The weight between the layers of your case.</source>
        <translation>您的情形中各层之间的权重。</translation>
    </message>
    <message>
        <source>Loss × 2ⁿ</source>
        <translation>损失 × 2ⁿ</translation>
    </message>
    <message>
        <source>Loss scaling: the loss is multiplied by two to this power, and so is every gradient.</source>
        <translation>损失缩放：损失乘以 2 的这么多次幂，所有梯度也随之相乘。</translation>
    </message>
    <message>
        <source>Errors of</source>
        <translation>误差对象</translation>
    </message>
    <message>
        <source>What the formulas compute.</source>
        <translation>公式所计算的量。</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>The formulas whose errors are drawn.</source>
        <translation>绘制哪些公式的误差。</translation>
    </message>
    <message>
        <source>two branches</source>
        <translation>两个分支</translation>
    </message>
    <message>
        <source>Gradient formulas</source>
        <translation>梯度公式</translation>
    </message>
    <message>
        <source>Full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <source>Show every read-out with 17 significant digits.</source>
        <translation>以 17 位有效数字显示所有读数。</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The activation functions that are drawn over one another.</source>
        <translation>叠放绘制的激活函数。</translation>
    </message>
    <message>
        <source>leaky ReLU s</source>
        <translation>leaky ReLU s</translation>
    </message>
    <message>
        <source>The parameter of leaky ReLU, x if x &gt; 0 else slope·x.</source>
        <translation>leaky ReLU 的参数：x &gt; 0 时为 x，否则为 slope·x。</translation>
    </message>
    <message>
        <source>PReLU a</source>
        <translation>PReLU a</translation>
    </message>
    <message>
        <source>The parameter of PReLU, x if x &gt; 0 else slope·x, learned.</source>
        <translation>PReLU 的参数：x &gt; 0 时为 x，否则为 slope·x，可学习。</translation>
    </message>
    <message>
        <source>ELU α</source>
        <translation>ELU α</translation>
    </message>
    <message>
        <source>The parameter of ELU, x if x &gt; 0 else α(e^x − 1).</source>
        <translation>ELU 的参数：x &gt; 0 时为 x，否则为 α(e^x − 1)。</translation>
    </message>
    <message>
        <source>CELU α</source>
        <translation>CELU α</translation>
    </message>
    <message>
        <source>The parameter of CELU, x if x &gt; 0 else α(e^(x/α) − 1).</source>
        <translation>CELU 的参数：x &gt; 0 时为 x，否则为 α(e^(x/α) − 1)。</translation>
    </message>
    <message>
        <source>SiLU β</source>
        <translation>SiLU β</translation>
    </message>
    <message>
        <source>The parameter of SiLU, x·σ(βx), also called swish.</source>
        <translation>SiLU 的参数：x·σ(βx)，又称 swish。</translation>
    </message>
    <message>
        <source>softplus β</source>
        <translation>softplus β</translation>
    </message>
    <message>
        <source>The parameter of softplus, log(1 + e^(βx))/β.</source>
        <translation>softplus 的参数：log(1 + e^(βx))/β。</translation>
    </message>
    <message>
        <source>Whole curves</source>
        <translation>完整曲线</translation>
    </message>
    <message>
        <source>Show all values over the range, even if curves without bounds flatten the others.</source>
        <translation>显示范围内的全部值，即使无界的曲线会把其他曲线压平。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Pixels from edge to edge.</source>
        <translation>从一边到另一边的像素数。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Pixels per inch: what makes pixels into centimetres on paper.</source>
        <translation>每英寸像素数：决定像素在纸上折合多少厘米。</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Sigmoid and ReLU</source>
        <translation>sigmoid 与 ReLU</translation>
    </message>
    <message>
        <source>The ReLU family</source>
        <translation>ReLU 家族</translation>
    </message>
    <message>
        <source>Smooth ReLUs</source>
        <translation>平滑的 ReLU</translation>
    </message>
    <message>
        <source>Hard and soft sigmoids</source>
        <translation>硬与软的 sigmoid</translation>
    </message>
    <message>
        <source>Regimes</source>
        <translation>状态划分</translation>
    </message>
    <message>
        <source>float16 to its end</source>
        <translation>float16 直至极限</translation>
    </message>
    <message>
        <source>bfloat16 to its end</source>
        <translation>bfloat16 直至极限</translation>
    </message>
    <message>
        <source>float32 to its end</source>
        <translation>float32 直至极限</translation>
    </message>
    <message>
        <source>float64 to its end</source>
        <translation>float64 直至极限</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>您的情形</translation>
    </message>
    <message>
        <source>Sigmoid beside ReLU</source>
        <translation>sigmoid 对比 ReLU</translation>
    </message>
    <message>
        <source>Exploding ReLU</source>
        <translation>ReLU 梯度爆炸</translation>
    </message>
    <message>
        <source>Loss scaling</source>
        <translation>损失缩放</translation>
    </message>
    <message>
        <source>Both tails in float64</source>
        <translation>float64 的两端尾部</translation>
    </message>
    <message>
        <source>Both tails in float16</source>
        <translation>float16 的两端尾部</translation>
    </message>
    <message>
        <source>Where s(1 − s) dies</source>
        <translation>s(1 − s) 失效处</translation>
    </message>
    <message>
        <source>arctan x</source>
        <translation>arctan x</translation>
    </message>
    <message>
        <source>x if x &gt; 0 else slope·x</source>
        <translation>x &gt; 0 时为 x，否则为 slope·x</translation>
    </message>
    <message>
        <source>x if x &gt; 0 else slope·x, learned</source>
        <translation>x &gt; 0 时为 x，否则为 slope·x，可学习</translation>
    </message>
    <message>
        <source>x if x &gt; 0 else α(e^x − 1)</source>
        <translation>x &gt; 0 时为 x，否则为 α(e^x − 1)</translation>
    </message>
    <message>
        <source>λx if x &gt; 0 else λα(e^x − 1), λ = 1.0507, α = 1.6733</source>
        <translation>x &gt; 0 时为 λx，否则为 λα(e^x − 1)，λ = 1.0507，α = 1.6733</translation>
    </message>
    <message>
        <source>x if x &gt; 0 else α(e^(x/α) − 1)</source>
        <translation>x &gt; 0 时为 x，否则为 α(e^(x/α) − 1)</translation>
    </message>
    <message>
        <source>x·Φ(x), Φ the normal distribution</source>
        <translation>x·Φ(x)，Φ 为正态分布函数</translation>
    </message>
    <message>
        <source>x·σ(βx), also called swish</source>
        <translation>x·σ(βx)，又称 swish</translation>
    </message>
    <message>
        <source>0 if x &lt; 0, ½ if x = 0, 1 if x &gt; 0</source>
        <translation>x &lt; 0 时为 0，x = 0 时为 ½，x &gt; 0 时为 1</translation>
    </message>
</context>
<context>
    <name>Vector</name>
    <message>
        <source>{help} Separate values by commas, semicolons, spaces or new lines; Enter applies them.</source>
        <translation>{help}各个值之间用逗号、分号、空格或换行分隔；按 Enter 应用。</translation>
    </message>
    <message>
        <source>Numbers, such as {example}</source>
        <translation>数字，例如 {example}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open values…</source>
        <translation>打开数值(&amp;O)…</translation>
    </message>
    <message>
        <source>Take the values of a file as the input.</source>
        <translation>将文件中的值作为输入。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the picture to a file.</source>
        <translation>将图片写入文件。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window.</source>
        <translation>关闭窗口。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change.</source>
        <translation>撤销上一次更改。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make it again after all.</source>
        <translation>重新做出被撤销的更改。</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the picture.</source>
        <translation>复制图片。</translation>
    </message>
    <message>
        <source>Copy read-&amp;outs</source>
        <translation>复制读数(&amp;O)</translation>
    </message>
    <message>
        <source>Copy every read-out, with 17 digits.</source>
        <translation>复制所有读数，保留 17 位有效数字。</translation>
    </message>
    <message>
        <source>Copy &amp;table as CSV</source>
        <translation>将表格复制为 CSV(&amp;T)</translation>
    </message>
    <message>
        <source>Copy all of the table, with 17 digits.</source>
        <translation>复制整个表格，保留 17 位有效数字。</translation>
    </message>
    <message>
        <source>Copy co&amp;mmand line</source>
        <translation>复制命令行(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the command line that opens what is shown.</source>
        <translation>复制可打开当前内容的命令行。</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>恢复默认设置(&amp;D)</translation>
    </message>
    <message>
        <source>Set everything to its default.</source>
        <translation>将所有设置恢复为默认值。</translation>
    </message>
    <message>
        <source>Show the panel {title}.</source>
        <translation>显示“{title}”面板。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show every key and what it does.</source>
        <translation>显示所有按键及其作用。</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Say what the control is for that is clicked next.</source>
        <translation>说明接下来所点击的控件的用途。</translation>
    </message>
    <message>
        <source>&amp;About sigmoid_gui</source>
        <translation>关于 sigmoid_gui(&amp;A)</translation>
    </message>
    <message>
        <source>Show the versions of the program and its parts.</source>
        <translation>显示程序及其组件的版本。</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>将表格复制为 CSV</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Set what makes this picture.</source>
        <translation>按此图所需更改设置。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>The language changes at the next start of the program.</source>
        <translation>语言将在下次启动程序时更改。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Copied the picture, {width} × {height} pixels.</source>
        <translation>已复制图片，{width} × {height} 像素。</translation>
    </message>
    <message>
        <source>Copied the command that opens what is shown.</source>
        <translation>已复制可打开当前内容的命令。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>The pictures that there are; each has its own settings.</source>
        <translation>各种图，每种图有自己的设置。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was done, or refused, and why.</source>
        <translation>做了什么，或拒绝了什么，以及原因。</translation>
    </message>
    <message>
        <source>Stopped. Change a setting, or come back to this panel, to compute it.</source>
        <translation>已停止。更改设置或重新进入此面板即可计算。</translation>
    </message>
    <message>
        <source>Drag the marker, a slider or the plot; the wheel zooms. F1 lists the keys.</source>
        <translation>拖动标记、滑块或图；滚轮用于缩放。按 F1 列出按键。</translation>
    </message>
</context>
</TS>
